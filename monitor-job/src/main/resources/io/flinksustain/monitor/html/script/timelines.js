// All charts of a job, on one axis of time and with one point of time.

const SHARES = [
  {label: 'busy', colour: 'busy'},
  {label: 'backpressured', colour: 'backpressured'},
  {label: 'idle', colour: 'idle'},
];

const TRACKS = [
  {title: 'Taken in', lines: [['records_in', 'records of all sources']]},
  {title: 'Waiting', lines: [['pending', 'records not read yet']]},
  {title: 'Lag', lines: [['emit_lag', 'age of what sources emit'],
    ['watermark_lag', 'watermark behind']]},
  {title: 'CPU and memory', top: 1, lines: [['cpu', 'CPU of its cores'], ['heap', 'heap, highest'],
    ['heap_live', 'heap, live'], ['gc', 'time in garbage collection']]},
  {title: 'Checkpoints', lines: [['checkpoint_duration', 'duration'],
    ['checkpoint_interval', 'interval', [6, 4]]]},
  {title: 'Checkpoint size', lines: [['checkpoint_size', 'written']]},
];

function isLine(mark) {
  return mark.kind === 'change' || mark.kind === 'event';
}

function vertexCharts(job, onPoint) {
  return job.vertices.map((vertex, i) => chart({
    title: vertex.name,
    lines: SHARES.map(share => ({...share, values: vertex[share.label], unit: 'percent'})),
    grid: job.grid,
    marks: job.marks.filter(mark =>
        isLine(mark) || (mark.kind === 'symptom' && mark.vertex === vertex.id)),
    height: i === job.vertices.length - 1 ? 102 : 82,
    stacked: true,
    top: 100,
    timed: i === job.vertices.length - 1,
    onPoint,
  }));
}

function trackCharts(job, onPoint) {
  return TRACKS.map(track => ({...track, lines: track.lines
      .map(([name, label, dash], i) => ({of: course(job, name), label, dash, colour: 'series-' + (i + 1)}))
      .filter(line => line.of)
      .map(line => ({...line, values: line.of.values, unit: line.of.unit}))}))
      .filter(track => track.lines.length)
      .map(track => chart({
        title: track.title,
        lines: track.lines,
        grid: job.grid,
        marks: job.marks.filter(mark => isLine(mark) || (mark.kind === 'symptom' && !mark.vertex)),
        height: 124,
        top: track.top,
        timed: true,
        onPoint,
      }));
}

/** A lane on the same axis: a span for each mark. */
function lane(job, title, marks) {
  const {start, step, count} = job.grid;
  const part = ms => 100 * Math.min(1, Math.max(0, (ms - start) / (step * count)));
  const track = el('div', {class: 'lane', 'aria-hidden': 'true'}, marks.map(mark => {
    const width = part(mark.to) - part(mark.from);
    const span = el('span', {
      class: (isLine(mark) || mark.kind === 'advice' ? 'tick' : mark.severity)
          + (width < 4 ? ' thin' : ''),
      title: `${mark.title} ${mark.text}`,
    }, width < 4 ? '' : mark.title);
    span.style.left = part(mark.from) + '%';
    span.style.width = width + '%';
    return span;
  }));
  return el('div', {class: 'row'}, el('div', {class: 'label'}, title), track);
}

function lanes(job) {
  const of = kind => job.marks.filter(mark => mark.kind === kind);
  const rules = of('symptom').reduce((map, mark) =>
      map.set(mark.title, [...(map.get(mark.title) ?? []), mark]), new Map());
  return [
    lane(job, 'Verdict', of('verdict')),
    [...rules].map(([rule, marks]) => lane(job, 'Symptom ' + rule, marks)),
    of('advice').length > 0 && lane(job, 'Advice made or withdrawn', of('advice')),
    job.marks.some(isLine) && lane(job, 'Changes and events', job.marks.filter(isLine)),
  ];
}

/** Every number of the charts, for reading and copying; made when it is asked for. */
function numbersTable(job, report) {
  const columns = [
    ...job.vertices.flatMap(vertex => SHARES.map(({label}) =>
        ({title: `${vertex.name}, ${label}`, values: vertex[label], unit: 'percent'}))),
    ...job.courses.map(one => ({title: one.name.replaceAll('_', ' '), ...one})),
  ];
  const box = el('details', {toggle: () => box.children.length === 1 && box.append(
      el('div', {class: 'many', tabindex: '0', role: 'group', 'aria-label': 'All numbers'},
          el('table', {}, el('caption', {}, 'All numbers of the charts'),
              el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, 'Until'),
                  columns.map(one => el('th', {scope: 'col', class: 'number'}, one.title)))),
              el('tbody', {}, Array.from({length: job.grid.count}, (_, point) => el('tr', {},
                  el('th', {scope: 'row'}, time(endOf(job.grid, point), report)),
                  columns.map(one => el('td', {class: 'number'},
                      amount(one.values[point], one.unit)))))))))},
      el('summary', {}, 'All numbers as a table'));
  return box;
}
