{{- /* An image reference in its registry: global.imageRegistry, else the given one. Takes a list: context, reference, registry. */ -}}
{{- define "common.container.image" -}}
{{- $global := dig "imageRegistry" "" ((index . 0).Values.global | default dict) -}}
{{- with $global | default (index . 2) -}}
{{- . }}/
{{- end -}}
{{- index . 1 -}}
{{- end -}}
