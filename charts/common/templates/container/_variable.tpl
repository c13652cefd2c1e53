{{- /* The value of one variable: text, or a reference to a Secret, a ConfigMap, a field of the pod or a resource. Takes a dict: entry. */ -}}
{{- define "common.container.variable" -}}
{{- with .entry -}}
{{- if not (kindIs "map" .) -}}
value: {{ include "common.text.string" . }}
{{- else if .field -}}
valueFrom:
  fieldRef:
    fieldPath: {{ .field | quote }}
{{- else if .resource -}}
valueFrom:
  resourceFieldRef:
    resource: {{ .resource | quote }}
{{- else -}}
valueFrom:
  {{ .secret | empty | ternary "configMapKeyRef" "secretKeyRef" }}:
    name: {{ .secret | default .configMap | quote }}
    key: {{ .key | quote }}
{{- end -}}
{{- else -}}
value: {{ include "common.text.string" .entry }}
{{- end -}}
{{- end -}}
