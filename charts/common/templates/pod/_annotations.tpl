{{- /* Annotations of the pod template: the checksum of the ConfigMap's data alone, so that only a changed setting restarts pods. */ -}}
{{- define "common.pod.annotations" -}}
{{- $fixed := dict -}}
{{- with .Values.config.data -}}
{{- $_ := set $fixed "checksum/config" (include "common.config.data" $ | sha256sum) -}}
{{- end -}}
{{- with merge $fixed .Values.extra.podAnnotations -}}
{{- include "common.text.map" . -}}
{{- end -}}
{{- end -}}
