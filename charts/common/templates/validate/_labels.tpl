{{- /* The labels that select pods and name the release belong to the library. */ -}}
{{- define "common.validate.labels" -}}
{{- range $name, $_ := .Values.extra.annotations -}}
{{- if hasPrefix "helm.sh/hook" $name -}}
{{- fail (printf "extra.annotations sets %s, which would make a hook of every object: remove it, and write a hook of your own in extra.objects" $name) -}}
{{- end -}}
{{- end -}}
{{- range $key, $labels := dict "extra.labels" .Values.extra.labels "extra.podLabels" .Values.extra.podLabels "metrics.labels" .Values.metrics.labels -}}
{{- range $label := list "app" "app.kubernetes.io/name" "app.kubernetes.io/instance" "app.kubernetes.io/managed-by" "app.kubernetes.io/version" "helm.sh/chart" "common/monitored" -}}
{{- if hasKey $labels $label -}}
{{- fail (printf "%s sets %s to %q, a label of the library's own: use another label, or fullnameOverride to rename the app" $key $label (get $labels $label)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
