package io.flinksustain.monitor.observe;

import io.flinksustain.report.JobRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/** The enumerator's state, version 1: each list is its length and its elements. */
final class ViewsSerializer implements SimpleVersionedSerializer<List<ClusterView>> {

  private interface Writer<T> {
    void write(T element, DataOutputView out) throws IOException;
  }

  private interface Reader<T> {
    T read(DataInputView in) throws IOException;
  }

  @Override
  public int getVersion() {
    return 1;
  }

  @Override
  public byte[] serialize(List<ClusterView> views) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(1024);
    writeList(views, ViewsSerializer::writeView, out);
    return out.getCopyOfBuffer();
  }

  @Override
  public List<ClusterView> deserialize(int version, byte[] bytes) throws IOException {
    StateVersion.check("list of clusters", version, getVersion());
    return readList(ViewsSerializer::readView, new DataInputDeserializer(bytes));
  }

  private static void writeView(ClusterView view, DataOutputView out) throws IOException {
    out.writeUTF(view.cluster());
    writeList(view.jobs(), ViewsSerializer::writeJob, out);
    writeList(view.taskManagers(), (id, to) -> to.writeUTF(id), out);
    writeList(view.targets(), TargetSerializer::write, out);
    writeList(List.copyOf(view.silent().entrySet()), ViewsSerializer::writeEntry, out);
  }

  private static ClusterView readView(DataInputView in) throws IOException {
    return new ClusterView(
        in.readUTF(),
        readList(ViewsSerializer::readJob, in),
        readList(DataInputView::readUTF, in),
        readList(TargetSerializer::read, in),
        asMap(readList(ViewsSerializer::readEntry, in)));
  }

  private static void writeJob(JobRef job, DataOutputView out) throws IOException {
    out.writeUTF(job.cluster());
    out.writeUTF(job.namespace());
    out.writeUTF(job.deployment());
    out.writeUTF(job.jobId());
    out.writeUTF(job.jobName());
  }

  private static JobRef readJob(DataInputView in) throws IOException {
    return new JobRef(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
  }

  private static void writeEntry(Map.Entry<String, String> entry, DataOutputView out)
      throws IOException {
    out.writeUTF(entry.getKey());
    out.writeUTF(entry.getValue());
  }

  private static Map.Entry<String, String> readEntry(DataInputView in) throws IOException {
    return Map.entry(in.readUTF(), in.readUTF());
  }

  private static Map<String, String> asMap(List<Map.Entry<String, String>> entries) {
    Map<String, String> map = new HashMap<>();
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  private static <T> void writeList(List<T> list, Writer<T> writer, DataOutputView out)
      throws IOException {
    out.writeInt(list.size());
    for (T element : list) {
      writer.write(element, out);
    }
  }

  private static <T> List<T> readList(Reader<T> reader, DataInputView in) throws IOException {
    int size = in.readInt();
    List<T> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(reader.read(in));
    }
    return list;
  }
}
