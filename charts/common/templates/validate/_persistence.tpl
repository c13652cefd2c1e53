{{- /* Every volume says what it is, where it goes, and how large it may be or which object it shows. */ -}}
{{- define "common.validate.persistence" -}}
{{- range $name, $volume := .Values.persistence -}}
{{- $needed := has $volume.type (list "emptyDir" "claim" "ephemeral") | ternary "size" "name" -}}
{{- range $key := list "type" "path" $needed -}}
{{- if not (or (get $volume $key) (and (eq $key "size") $volume.existingClaim)) -}}
{{- fail (printf "persistence.%s.%s is missing: a volume needs type, path, and size, for example {type: emptyDir, path: /cache, size: 64Mi}, or name, for example {type: configMap, path: /rules, name: rules}" $name $key) -}}
{{- end -}}
{{- end -}}
{{- if $volume.size -}}
{{- $_ := include "common.text.quantity" (list (printf "persistence.%s.size" $name) $volume.size) -}}
{{- end -}}
{{- end -}}
{{- end -}}
