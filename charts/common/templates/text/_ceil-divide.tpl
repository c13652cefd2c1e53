{{- /* How many periods cover a time: the quotient, rounded up. Takes a list: time, period. */ -}}
{{- define "common.text.ceilDivide" -}}
{{- div (add (int (index . 0)) (int (index . 1)) -1) (int (index . 1)) -}}
{{- end -}}
