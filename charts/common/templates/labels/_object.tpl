{{- /* Labels of every object. Takes a dict: context, app where it is not the full name, and more labels. */ -}}
{{- define "common.labels.object" -}}
{{- $root := .context -}}
{{- $fixed := dict
  "app" (.app | default (include "common.names.full" $root))
  "app.kubernetes.io/name" $root.Chart.Name
  "app.kubernetes.io/instance" $root.Release.Name
  "app.kubernetes.io/managed-by" $root.Release.Service
  "app.kubernetes.io/version" ($root.Chart.AppVersion | toString | replace "+" "_" | trunc 63)
  "helm.sh/chart" (printf "%s-%s" $root.Chart.Name $root.Chart.Version | replace "+" "_" | trunc 63 | trimAll "-._")
-}}
{{- merge $fixed (.labels | default dict) $root.Values.extra.labels | toYaml -}}
{{- end -}}
