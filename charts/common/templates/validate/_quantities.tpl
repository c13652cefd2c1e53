{{- /* Every quantity is one, and no request is above its limit. Takes a dict: key, requests, limits. */ -}}
{{- define "common.validate.quantities" -}}
{{- $limits := dict -}}
{{- range $resource, $limit := .limits -}}
{{- if ne (toString $limit) "" -}}
{{- $_ := set $limits $resource (include "common.text.quantity" (list (printf "%s.limits.%s" $.key $resource) $limit) | float64) -}}
{{- end -}}
{{- end -}}
{{- range $resource, $request := .requests -}}
{{- if ne (toString $request) "" -}}
{{- $amount := include "common.text.quantity" (list (printf "%s.requests.%s" $.key $resource) $request) | float64 -}}
{{- if and (hasKey $limits $resource) (gt $amount (get $limits $resource)) -}}
{{- fail (printf "%s.requests.%s is %v, more than %s.limits.%s %v: a request may be at most its limit" $.key $resource $request $.key $resource (get $.limits $resource)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
