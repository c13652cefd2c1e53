{{- /* Labels of every object. Takes a dict: context, app where it is not the full name, and more labels. */ -}}
{{- define "common.labels.object" -}}
{{- $root := .context -}}
app: {{ .app | default (include "common.names.full" $root) | quote }}
app.kubernetes.io/instance: {{ $root.Release.Name | quote }}
app.kubernetes.io/managed-by: {{ $root.Release.Service | quote }}
app.kubernetes.io/name: {{ $root.Chart.Name | quote }}
app.kubernetes.io/version: {{ $root.Chart.AppVersion | toString | replace "+" "_" | trunc 63 | trimAll "-._" | quote }}
helm.sh/chart: {{ printf "%s-%s" $root.Chart.Name $root.Chart.Version | replace "+" "_" | trunc 63 | trimAll "-._" | quote }}
{{- range $name, $value := mergeOverwrite (dict) $root.Values.extra.labels (.labels | default dict) }}
{{ $name | quote }}: {{ $value | quote }}
{{- end }}
{{- end -}}
