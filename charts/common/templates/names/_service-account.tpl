{{- /* The name of the service account: serviceAccount.name, else the full name when one is created, else "default". */ -}}
{{- define "common.names.serviceAccount" -}}
{{- $own := .Values.serviceAccount.create | ternary (include "common.names.full" .) "default" -}}
{{- .Values.serviceAccount.name | default $own -}}
{{- end -}}
