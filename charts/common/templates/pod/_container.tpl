{{- /* The app's container. */ -}}
{{- define "common.pod.container" -}}
name: {{ .Chart.Name }}
image: {{ include "common.pod.image" . | quote }}
imagePullPolicy: {{ .Values.image.pullPolicy }}
{{- with .Values.image.command }}
command:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.image.args }}
args:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with include "common.pod.ports" . }}
ports:
  {{- nindent 2 (trim .) }}
{{- end }}
{{- if .Values.config.data }}
envFrom:
  - configMapRef:
      name: {{ include "common.names.config" . }}
{{- end }}
{{- with include "common.pod.env" . }}
env:
  {{- nindent 2 (trim .) }}
{{- end }}
{{- with include "common.pod.probes" . | trim }}
{{ . }}
{{- end }}
{{- with include "common.pod.lifecycle" . }}
lifecycle:
  {{- nindent 2 . }}
{{- end }}
resources:
  {{- include "common.pod.resources" . | trim | nindent 2 }}
securityContext:
  {{- include "common.pod.containerSecurity" . | nindent 2 }}
{{- with include "common.pod.mounts" . }}
volumeMounts:
  {{- nindent 2 (trim .) }}
{{- end }}
{{- end -}}
