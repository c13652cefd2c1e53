{{- /*
Lays the chart's values over the library's defaults, once for each render: Helm hands the defaults of a dependency over as
.Values.common, and whatever template comes first replaces .Values by the merged values for all templates of the chart.
Entries of named maps that say enabled: false are gone after it, and a further Service without a type is a ClusterIP one.
*/ -}}
{{- define "common.values" -}}
{{- if hasKey .Values "common" -}}
{{- $defaults := deepCopy (omit .Values.common "global") -}}
{{- $_ := set . "Values" (mustMergeOverwrite $defaults (deepCopy (omit .Values "common"))) -}}
{{- with .Values -}}
{{- range $map := list
  .extraServices .secretFiles .persistence .placement.spread .placement.tolerations .network.from .network.to
  .ingress.hosts .route.parents .route.hosts .extra.initContainers .extra.sidecars .extra.volumes .extra.volumeMounts .extra.objects
-}}
{{- include "common.values.dropDisabled" $map -}}
{{- end -}}
{{- range $_, $service := .extraServices -}}
{{- $_ := mustMerge $service (dict "type" "ClusterIP") -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
