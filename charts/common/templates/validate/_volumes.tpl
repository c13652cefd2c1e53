{{- /* No volume has a name of the library's own, and each is mounted at a path of its own. */ -}}
{{- define "common.validate.volumes" -}}
{{- range $name := list "secret-files" "service-account-token" -}}
{{- if hasKey $.Values.persistence $name -}}
{{- fail (printf "persistence.%s has the name of a volume of the library's own: use another one" $name) -}}
{{- end -}}
{{- end -}}
{{- $paths := dict -}}
{{- range $name, $volume := .Values.persistence -}}
{{- include "common.validate.mountPath" (dict "key" (printf "persistence.%s.path" $name) "path" $volume.path "seen" $paths) -}}
{{- end -}}
{{- end -}}
