{{- /*
Lays the chart's values over the library's defaults, once for each render: Helm hands the defaults of a dependency over as
.Values.common, and whatever template comes first replaces .Values by the merged values for all templates of the chart.
Entries of named maps that say enabled: false, and pull secrets that say false, are gone after it, and a further Service without a type is a
ClusterIP one.
*/ -}}
{{- define "common.values" -}}
{{- if hasKey .Values "common" -}}
{{- $_ := set . "Values" (mustMergeOverwrite (omit .Values.common "global") (omit .Values "common")) -}}
{{- with .Values -}}
{{- range $map := list
  .env .extraServices .secretFiles .persistence .placement.spread .placement.tolerations .network.from .network.to
  .serviceAccount.rules .serviceAccount.clusterRules .ingress.hosts .route.parents
  .extra.initContainers .extra.sidecars .extra.objects
-}}
{{- include "common.values.dropDisabled" $map -}}
{{- end -}}
{{- range $name, $isWanted := .image.pullSecrets -}}
{{- if not $isWanted }}{{ $_ := unset $.Values.image.pullSecrets $name }}{{ end -}}
{{- end -}}
{{- range $containers := list .extra.initContainers .extra.sidecars -}}
{{- range $_, $container := $containers -}}
{{- include "common.values.dropDisabled" $container.env -}}
{{- include "common.values.dropDisabled" $container.volumeMounts -}}
{{- end -}}
{{- end -}}
{{- range $_, $service := .extraServices -}}
{{- $_ := mustMerge $service (dict "type" "ClusterIP") -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
