import "chart"
