{{- /* A budget of nothing would block every drain of a node for ever. */ -}}
{{- define "common.validate.disruption" -}}
{{- if and .Values.disruption.enabled (has (toString .Values.disruption.maxUnavailable) (list "0" "0%")) -}}
{{- fail (printf "disruption.maxUnavailable is %v, which blocks every drain of a node: use at least 1, or disruption.enabled: false" .Values.disruption.maxUnavailable) -}}
{{- end -}}
{{- end -}}
