{{- /* One toleration. Takes an entry of placement.tolerations. */ -}}
{{- define "common.pod.toleration" -}}
{{- include "common.text.map" (omit . "tolerationSeconds") -}}
{{- if hasKey . "tolerationSeconds" }}
tolerationSeconds: {{ int .tolerationSeconds }}
{{- end }}
{{- end -}}
