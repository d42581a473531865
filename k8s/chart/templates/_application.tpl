{{/* Everything that belongs to the installation. */}}
{{- define "sustain.labels" -}}
app.kubernetes.io/part-of: flink-sustain
{{- end }}

{{/* What every application on Flink has in common. Takes a dict: root, the chart's context; name; size, its values; args, to
which it adds; policy, whether it reads the policy. */}}
{{- define "sustain.application" -}}
{{- $values := .root.Values -}}
apiVersion: flink.apache.org/v1beta1
kind: FlinkDeployment
metadata:
  name: {{ .name }}
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "sustain.labels" . | nindent 4 }}
spec:
  image: {{ $values.image.repository }}:{{ $values.image.tag | default .root.Chart.AppVersion }}
  imagePullPolicy: {{ $values.image.pullPolicy }}
  flinkVersion: v2_3
  # The operator starts the pods. In native mode the job's own service account would need to.
  mode: standalone
  serviceAccount: {{ .name }}
  job:
    jarURI: local:///opt/flink/usrlib/sustain.jar
    entryClass: io.flinksustain.monitor.Sustain
    args:
      {{- toYaml (concat .args .size.extraArgs) | nindent 6 }}
    parallelism: {{ .size.parallelism }}
    state: running
    # Exactly-once over upgrades: what is in Kafka's open transactions is committed with the savepoint.
    upgradeMode: savepoint
    allowNonRestoredState: false
  taskManager:
    resource:
      {{- toYaml .size.taskManager | nindent 6 }}
  jobManager:
    replicas: {{ .size.jobManager.replicas }}
    resource:
      {{- toYaml (omit .size.jobManager "replicas") | nindent 6 }}
    podTemplate:
      spec:
        affinity:
          podAntiAffinity:
            # The standby is of little use on the node of the leader.
            preferredDuringSchedulingIgnoredDuringExecution:
              - weight: 100
                podAffinityTerm:
                  topologyKey: kubernetes.io/hostname
                  labelSelector:
                    matchLabels:
                      {{- include "sustain.labels" . | nindent 22 }}
                      component: jobmanager
  flinkConfiguration:
    {{- $common := include "sustain.flinkConfiguration" $values | fromYaml }}
    {{- toYaml (merge dict $values.flinkConfiguration .size.flinkConfiguration $common) | nindent 4 }}
  podTemplate:
    metadata:
      labels:
        {{- include "sustain.labels" . | nindent 8 }}
      annotations:
        # Other options are another spec, so that the operator upgrades the job: it reads them only when it starts. The
        # policy is read again by the running job.
        checksum/options: {{ toYaml $values.options | sha256sum }}
    spec:
      {{- with $values.imagePullSecrets }}
      imagePullSecrets:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $values.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $values.priorityClassName }}
      priorityClassName: {{ . }}
      {{- end }}
      securityContext:
        runAsNonRoot: true
        # The user flink of the image. On OpenShift, an SCC has to allow it (nonroot-v2).
        runAsUser: 9999
        runAsGroup: 9999
        fsGroup: 9999
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: flink-main-container
          ports:
            - name: metrics
              containerPort: 9249
          {{- with $values.env }}
          env:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          {{- with $values.envFrom }}
          envFrom:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          volumeMounts:
            - name: sustain
              mountPath: /etc/sustain
              readOnly: true
            # What Flink and its S3 client write while they run. Nothing in it has to outlive the pod.
            - name: tmp
              mountPath: /tmp
            - name: log
              mountPath: /opt/flink/log
            {{- if .policy }}
            # The folder and no subPath of it, which would never show another text.
            - name: policy
              mountPath: /etc/sustain-policy
              readOnly: true
            {{- end }}
            {{- with $values.extraVolumeMounts }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
      volumes:
        - name: sustain
          configMap:
            name: sustain
        - name: tmp
          emptyDir:
            sizeLimit: 2Gi
        - name: log
          emptyDir:
            sizeLimit: 2Gi
        {{- if .policy }}
        - name: policy
          configMap:
            name: sustain-policy
        {{- end }}
        {{- with $values.extraVolumes }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
{{- end }}

{{/* Flink's options that every application has. Takes the values. */}}
{{- define "sustain.flinkConfiguration" -}}
execution.checkpointing.mode: EXACTLY_ONCE
# Below kafka.transaction-timeout (15 min), or what a slow checkpoint should commit is aborted by the broker.
execution.checkpointing.timeout: 5 min
execution.checkpointing.tolerable-failed-checkpoints: "3"
# A deleted deployment can be brought back from its last checkpoint.
execution.checkpointing.externalized-checkpoint-retention: RETAIN_ON_CANCELLATION
execution.checkpointing.num-retained: "3"
execution.checkpointing.dir: {{ .storage }}/checkpoints
execution.checkpointing.savepoint-dir: {{ .storage }}/savepoints
high-availability.type: kubernetes
high-availability.storageDir: {{ .storage }}/high-availability
restart-strategy.type: exponential-delay
metrics.reporter.prom.factory.class: org.apache.flink.metrics.prometheus.PrometheusReporterFactory
metrics.reporter.prom.port: "9249"
# Nobody tunes the tuner: neither Flink's autoscaler nor the operator's own roll back.
job.autoscaler.enabled: "false"
kubernetes.operator.deployment.rollback.enabled: "false"
{{- end }}

{{/* What carries commands out, and for which cluster: those for others are left to their own actuators. Takes the values. */}}
{{- define "sustain.actuate" -}}
- --actuate.adapter=KUBERNETES
- --actuate.dry-run={{ .actuator.dryRun }}
- --actuate.clusters={{ required "options.observe.kubernetes.cluster: say how the cluster is called whose jobs may be changed" ((.options.observe).kubernetes).cluster }}
{{- end }}

{{/* The service account of an application, its right to high availability, and its disruption. Takes root and name. */}}
{{- define "sustain.surroundings" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ .name }}
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "sustain.labels" . | nindent 4 }}
  {{- with .root.Values.serviceAccount.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: {{ .name }}-high-availability
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "sustain.labels" . | nindent 4 }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: flink-high-availability
subjects:
  - kind: ServiceAccount
    name: {{ .name }}
    namespace: {{ .root.Release.Namespace }}
{{- range $component := list "jobmanager" "taskmanager" }}
---
# A drain of nodes may take one pod at a time.
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ $.name }}-{{ $component }}
  namespace: {{ $.root.Release.Namespace }}
  labels:
    {{- include "sustain.labels" $ | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      app: {{ $.name }}
      component: {{ $component }}
{{- end }}
{{- end }}
