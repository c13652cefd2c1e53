{{- /* Init containers and sidecars have names of their own, images of a version, and only what their kind can have. */ -}}
{{- define "common.validate.containers" -}}
{{- $seen := dict .Chart.Name "the app" -}}
{{- range $kind := list "initContainers" "sidecars" -}}
{{- range $name, $spec := get $.Values.extra $kind -}}
{{- $key := printf "extra.%s.%s" $kind $name -}}
{{- with get $seen $name -}}
{{- fail (printf "%s has the name of %s: each container of a pod needs a name of its own" $key .) -}}
{{- end -}}
{{- $_ := set $seen $name $key -}}
{{- if and (eq $kind "initContainers") (or $spec.ports $spec.probes $spec.startup) -}}
{{- fail (printf "%s has ports, probes or startup, and ends before the app starts: remove them, or make it one of extra.sidecars" $key) -}}
{{- end -}}
{{- include "common.validate.container" (dict "context" $ "key" $key "spec" $spec) -}}
{{- end -}}
{{- end -}}
{{- end -}}
