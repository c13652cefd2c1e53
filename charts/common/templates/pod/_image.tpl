{{- /* The image reference: [global.imageRegistry or image.registry/]repository, then @digest, else :tag, else :v<appVersion>. */ -}}
{{- define "common.pod.image" -}}
{{- $image := .Values.image -}}
{{- $registry := dig "imageRegistry" "" (.Values.global | default dict) | default $image.registry -}}
{{- $name := empty $registry | ternary $image.repository (printf "%s/%s" $registry $image.repository) -}}
{{- if $image.digest -}}
{{- printf "%s@%s" $name $image.digest -}}
{{- else -}}
{{- printf "%s:%s" $name ($image.tag | default (printf "v%s" .Chart.AppVersion)) -}}
{{- end -}}
{{- end -}}
