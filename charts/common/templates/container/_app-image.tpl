{{- /* The app's image: repository, then @digest, else :tag, else :v<appVersion>, in its registry. */ -}}
{{- define "common.container.appImage" -}}
{{- with .Values.image -}}
{{- $version := .tag | default (printf "v%s" $.Chart.AppVersion) -}}
{{- $reference := .digest | empty | ternary (printf "%s:%s" .repository $version) (printf "%s@%s" .repository .digest) -}}
{{- include "common.container.image" (list $ $reference .registry) -}}
{{- end -}}
{{- end -}}
