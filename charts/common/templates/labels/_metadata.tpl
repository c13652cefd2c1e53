{{- /*
Name, namespace, labels and annotations of an object. Takes a dict: context, name, app, labels, annotations where they differ, and
isClusterScoped: true for an object that belongs to no namespace.
*/ -}}
{{- define "common.metadata" -}}
name: {{ .name | default (include "common.names.full" .context) | quote }}
{{- if not .isClusterScoped }}
namespace: {{ .context.Release.Namespace | quote }}
{{- end }}
labels:
  {{- include "common.labels.object" . | nindent 2 }}
{{- with mergeOverwrite (dict) .context.Values.extra.annotations (.annotations | default dict) }}
annotations:
  {{- include "common.text.map" . | nindent 2 }}
{{- end }}
{{- end -}}
