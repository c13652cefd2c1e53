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
{{ $kind }}:
{{- range $resource, $quantity := $quantities }}
{{- if ne (toString $quantity) "" }}
  {{ $resource | quote }}: {{ include "common.text.string" $quantity }}
{{- end }}
{{- end }}
{{- end }}
{{- end -}}
