{{- /*
Init containers and native sidecars (init containers that keep running, until the app has ended), sorted by name: each runs its
own image or the app's, and is hardened and limited like the app.
*/ -}}
{{- define "common.container.beside" -}}
{{- range $key := list "initContainers" "sidecars" }}
{{- range $name, $spec := get $.Values.extra $key }}
{{- $image := $spec.image | empty | ternary (include "common.container.appImage" $) (include "common.container.image" (list $ $spec.image "")) }}
- {{ include "common.container" (dict "context" $ "name" $name "image" $image "isApp" false "spec" $spec) | nindent 2 | trim }}
{{- if eq $key "sidecars" }}
  restartPolicy: Always
{{- end }}
{{- end }}
{{- end }}
{{- end -}}
