{{- /*
Init containers and native sidecars (init containers that keep running) by name: each is hardened and limited like the app,
unless it says something of its own.
*/ -}}
{{- define "common.pod.initContainers" -}}
{{- $shared := dict
  "imagePullPolicy" .Values.image.pullPolicy
  "resources" (include "common.pod.resources" . | fromYaml)
  "securityContext" (include "common.pod.containerSecurity" . | fromYaml)
-}}
{{- range $name, $container := .Values.extra.initContainers }}
- {{ merge (dict "name" $name) $container $shared | toYaml | nindent 2 | trim }}
{{- end }}
{{- range $name, $container := .Values.extra.sidecars }}
- {{ merge (dict "name" $name "restartPolicy" "Always") $container $shared | toYaml | nindent 2 | trim }}
{{- end }}
{{- end -}}
