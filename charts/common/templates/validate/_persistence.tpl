{{- /* Every volume says what it is, where it goes and how large it may be. */ -}}
{{- define "common.validate.persistence" -}}
{{- range $name, $volume := .Values.persistence -}}
{{- range $key := list "type" "path" "size" -}}
{{- if not (get $volume $key) -}}
{{- fail (printf "persistence.%s.%s is missing: a volume needs type (emptyDir or claim), path and size, for example {type: emptyDir, path: /cache, size: 64Mi}" $name $key) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
