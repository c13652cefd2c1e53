{{- /* No request above its limit. */ -}}
{{- define "common.validate.resources" -}}
{{- $limits := .Values.resources.limits -}}
{{- range $resource, $request := .Values.resources.requests -}}
{{- $limit := get $limits $resource -}}
{{- if and $request $limit (gt (include "common.text.quantity" $request | float64) (include "common.text.quantity" $limit | float64)) -}}
{{- fail (printf "resources.requests.%s is %v, more than resources.limits.%s %v: a request may be at most its limit" $resource $request $resource $limit) -}}
{{- end -}}
{{- end -}}
{{- end -}}
