{{- /* The source of one volume of persistence. Takes a dict: context, key, volume. */ -}}
{{- define "common.volume.source" -}}
{{- if eq .volume.type "claim" -}}
persistentVolumeClaim:
  claimName: {{ include "common.names.claim" . | quote }}
{{- else if eq .volume.type "ephemeral" -}}
ephemeral:
  volumeClaimTemplate:
    spec:
      {{- include "common.volume.claimSpec" .volume | nindent 6 }}
{{- else if eq .volume.type "configMap" -}}
configMap:
  name: {{ .volume.name | quote }}
{{- else if eq .volume.type "secret" -}}
secret:
  secretName: {{ .volume.name | quote }}
  defaultMode: 288
{{- else if eq .volume.type "csi" -}}
csi:
  driver: {{ .volume.name | quote }}
  readOnly: true
{{- with .volume.attributes }}
  volumeAttributes:
    {{- include "common.text.map" . | nindent 4 }}
{{- end }}
{{- else if eq .volume.type "token" -}}
projected:
  defaultMode: 288
  sources:
    - serviceAccountToken:
        audience: {{ .volume.name | quote }}
        expirationSeconds: 3600
        path: token
{{- else -}}
emptyDir:
  sizeLimit: {{ include "common.text.string" .volume.size }}
{{- with .volume.medium }}
  medium: {{ . | quote }}
{{- end }}
{{- end }}
{{- end -}}
