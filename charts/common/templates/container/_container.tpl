{{- /*
One container, hardened and limited. Takes a dict: context, name, image, isApp for the app's own, and spec: command, args, ports,
env, inheritEnv, probes, startup, resources, volumeMounts.
*/ -}}
{{- define "common.container" -}}
name: {{ .name | quote }}
image: {{ .image | quote }}
imagePullPolicy: {{ .context.Values.image.pullPolicy | quote }}
terminationMessagePolicy: FallbackToLogsOnError
{{- with .spec.command }}
command:
  {{- include "common.text.list" . | nindent 2 }}
{{- end }}
{{- with .spec.args }}
args:
  {{- include "common.text.list" . | nindent 2 }}
{{- end }}
{{- with .spec.ports }}
ports:
  {{- include "common.container.ports" . | trim | nindent 2 }}
{{- end }}
{{- if and .spec.inheritEnv .context.Values.config.data }}
envFrom:
  - configMapRef:
      name: {{ include "common.names.config" .context | quote }}
{{- end }}
{{- with include "common.container.env" . }}
env:
  {{- nindent 2 (trim .) }}
{{- end }}
{{- with include "common.container.probes" . | trim }}
{{ . }}
{{- end }}
{{- if .isApp }}
{{- with include "common.container.lifecycle" .context }}
lifecycle:
  {{- nindent 2 . }}
{{- end }}
{{- end }}
{{- with include "common.container.resources" . | trim }}
resources:
  {{- nindent 2 . }}
{{- end }}
securityContext:
  {{- include "common.container.security" .context | nindent 2 }}
{{- with include "common.container.mounts" . }}
volumeMounts:
  {{- nindent 2 (trim .) }}
{{- end }}
{{- end -}}
