{{- /* A variable has one source. */ -}}
{{- define "common.validate.env" -}}
{{- with .Values.drain.shutdownVariable -}}
{{- if or (hasKey $.Values.env .) (hasKey $.Values.config.data .) (hasKey $.Values.secretFiles .) -}}
{{- fail (printf "drain.shutdownVariable sets %s, which env, config.data or secretFiles sets too: remove it there, and set drain.shutdownSeconds" .) -}}
{{- end -}}
{{- if and (hasSuffix "_FILE" .) (hasKey $.Values.secretFiles (trimSuffix "_FILE" .)) -}}
{{- fail (printf "drain.shutdownVariable sets %s, which announces the file of secretFiles.%s: use the name that the app reads" . (trimSuffix "_FILE" .)) -}}
{{- end -}}
{{- end -}}
{{- range $name, $_ := .Values.env -}}
{{- if hasKey $.Values.config.data $name -}}
{{- fail (printf "%s is in env and in config.data: remove one of them" $name) -}}
{{- end -}}
{{- end -}}
{{- include "common.validate.variables" (dict "key" "env" "env" .Values.env) -}}
{{- end -}}
