{{- /* Removes the entries of a map that say enabled: false, and the key "enabled" from the others. */ -}}
{{- define "common.values.dropDisabled" -}}
{{- $map := . -}}
{{- range $name, $entry := $map -}}
{{- if and (kindIs "map" $entry) (hasKey $entry "enabled") -}}
{{- if $entry.enabled -}}
{{- $_ := unset $entry "enabled" -}}
{{- else -}}
{{- $_ := unset $map $name -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
