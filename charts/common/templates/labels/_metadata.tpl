{{- /* Name, namespace, labels and annotations of an object. Takes a dict: context, and name, app, labels, annotations where they differ. */ -}}
{{- define "common.metadata" -}}
name: {{ .name | default (include "common.names.full" .context) }}
namespace: {{ .context.Release.Namespace }}
labels:
  {{- include "common.labels.object" . | nindent 2 }}
{{- with merge (dict) (.annotations | default dict) .context.Values.extra.annotations }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}
