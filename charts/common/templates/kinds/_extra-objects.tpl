{{- /* The objects of extra.objects, each evaluated as a template. */ -}}
{{- define "common.kind.extraObjects" -}}
{{- $documents := list -}}
{{- range $_, $object := .Values.extra.objects -}}
{{- $text := kindIs "string" $object | ternary $object (toYaml $object) -}}
{{- with tpl $text $ | trim }}{{ $documents = append $documents . }}{{ end -}}
{{- end -}}
{{- join "\n---\n" $documents -}}
{{- end -}}
