{{- /*
The update strategy: add pods first, take none away. An app that owns a claim which one node may mount at a time is recreated,
since its new pod could not start beside the old one.
*/ -}}
{{- define "common.rollout.strategy" -}}
{{- if or (eq .Values.rollout.type "Recreate") (include "common.rollout.isExclusive" .) -}}
type: Recreate
{{- else -}}
type: RollingUpdate
rollingUpdate:
  maxSurge: {{ include "common.text.share" .Values.rollout.maxSurge }}
  maxUnavailable: {{ include "common.text.share" .Values.rollout.maxUnavailable }}
{{- end -}}
{{- end -}}
