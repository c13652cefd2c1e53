{{- /* The specification of a claim, of its own or of each pod. Takes a volume of persistence. */ -}}
{{- define "common.volume.claimSpec" -}}
accessModes:
  - {{ .accessMode | default "ReadWriteOnce" | quote }}
{{- with .storageClass }}
storageClassName: {{ . | quote }}
{{- end }}
resources:
  requests:
    storage: {{ include "common.text.string" .size }}
{{- end -}}
