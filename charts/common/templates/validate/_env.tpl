{{- /* A variable has one source. */ -}}
{{- define "common.validate.env" -}}
{{- range $name, $_ := .Values.secretFiles -}}
{{- $announced := printf "%s_FILE" $name -}}
{{- if or (hasKey $.Values.env $announced) (hasKey $.Values.config.data $announced) -}}
{{- fail (printf "secretFiles.%s sets %s, which env or config.data sets too: remove one of them" $name $announced) -}}
{{- end -}}
{{- if or (hasKey $.Values.env $name) (hasKey $.Values.config.data $name) -}}
{{- fail (printf "%s is in secretFiles and in env or config.data: remove one of them" $name) -}}
{{- end -}}
{{- end -}}
{{- with .Values.drain.shutdownVariable -}}
{{- if or (hasKey $.Values.env .) (hasKey $.Values.config.data .) (hasKey $.Values.secretFiles .) -}}
{{- fail (printf "drain.shutdownVariable sets %s, which env, config.data or secretFiles sets too: remove it there, and set drain.shutdownSeconds" .) -}}
{{- end -}}
{{- end -}}
{{- range $name, $_ := .Values.env -}}
{{- if hasKey $.Values.config.data $name -}}
{{- fail (printf "%s is in env and in config.data: remove one of them" $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
