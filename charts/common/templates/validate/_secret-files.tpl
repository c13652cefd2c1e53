{{- /* A file has a Secret and a key, and what it announces is announced by nothing else. */ -}}
{{- define "common.validate.secretFiles" -}}
{{- range $name, $file := .Values.secretFiles -}}
{{- if not (and $file.secret $file.key) -}}
{{- fail (printf "secretFiles.%s needs secret and key: the name of a Secret and of the key in it" $name) -}}
{{- end -}}
{{- $announced := printf "%s_FILE" $name -}}
{{- if or (hasKey $.Values.env $announced) (hasKey $.Values.config.data $announced) -}}
{{- fail (printf "secretFiles.%s sets %s, which env or config.data sets too: remove one of them" $name $announced) -}}
{{- end -}}
{{- if or (hasKey $.Values.env $name) (hasKey $.Values.config.data $name) -}}
{{- fail (printf "%s is in secretFiles and in env or config.data: remove one of them" $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
