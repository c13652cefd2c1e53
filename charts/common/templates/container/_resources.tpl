{{- /*
Requests and limits: the app's, and what the container says differently. A key without a value is left out, so that an overlay can
lift a limit by writing "". Takes the dict of "common.container".
*/ -}}
{{- define "common.container.resources" -}}
{{- range $kind := list "requests" "limits" }}
{{- $quantities := get $.context.Values.resources $kind }}
{{- with dig $kind dict ($.spec.resources | default dict) }}
{{- $quantities = mergeOverwrite (dict) $quantities . }}
{{- end }}
{{- $given := dict }}
{{- range $resource, $quantity := $quantities }}
{{- if ne (toString $quantity) "" }}{{ $_ := set $given $resource $quantity }}{{ end }}
{{- end }}
{{- with $given }}
{{ $kind }}:
  {{- include "common.text.map" . | nindent 2 }}
{{- end }}
{{- end }}
{{- end -}}
