{{- /*
Renders every object of a chart. The whole template of a thin chart:

  {{- include "common.render" . -}}

Kinds that the values do not ask for render nothing. Documents are joined without a closing newline, so that Helm 3 and Helm 4
print the same bytes.
*/ -}}
{{- define "common.render" -}}
{{- include "common.values" . -}}
{{- include "common.validate" . -}}
{{- $documents := list -}}
{{- range $kind := list
  "serviceAccount" "access" "configMap" "claims" "networkPolicy" "service" "headlessService" "extraServices" "workload"
  "disruptionBudget" "autoscaler" "ingress" "route" "monitor" "extraObjects" "test"
-}}
{{- with include (printf "common.kind.%s" $kind) $ | trim -}}
{{- $documents = append $documents . -}}
{{- end -}}
{{- end -}}
{{- join "\n---\n" $documents -}}
{{- end -}}
