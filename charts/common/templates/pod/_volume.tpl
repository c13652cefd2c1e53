{{- /* One volume of persistence. Takes a dict: context, key, volume. */ -}}
{{- define "common.pod.volume" -}}
{{- if eq .volume.type "claim" -}}
persistentVolumeClaim:
  claimName: {{ include "common.names.claim" . }}
{{- else -}}
emptyDir:
  sizeLimit: {{ .volume.size }}
{{- with .volume.medium }}
  medium: {{ . }}
{{- end }}
{{- end }}
{{- end -}}
