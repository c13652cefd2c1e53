{{- /* Each variable that is no text comes from one place, and says which key of it. Takes a dict: key, env. */ -}}
{{- define "common.validate.variables" -}}
{{- range $name, $entry := .env -}}
{{- if kindIs "map" $entry -}}
{{- $sources := pick $entry "secret" "configMap" "field" "resource" | keys | sortAlpha -}}
{{- if ne (len $sources) 1 -}}
{{- fail (printf "%s.%s names %d sources (%s): give it text, or one of secret and configMap (with key), field, resource" $.key $name (len $sources) (join ", " $sources)) -}}
{{- end -}}
{{- if ne (has (first $sources) (list "secret" "configMap")) (hasKey $entry "key") -}}
{{- fail (printf "%s.%s.key belongs to secret and configMap, and to nothing else: %s %s" $.key $name (hasKey $entry "key" | ternary "remove it from" "add it to") (first $sources)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
