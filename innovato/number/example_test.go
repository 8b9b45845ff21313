package number_test

import (
	"fmt"

	"github.com/innovato-r/toolkit/innovato/number"
)

func Example() {
	marks := []string{"7.5", "8", "9"}
	var sum number.Number
	for _, text := range marks {
		mark, err := number.Parse(text)
		if err != nil {
			fmt.Println(err)
			return
		}
		sum = sum.Add(mark)
	}
	mean, _ := sum.Div(number.Int(int64(len(marks))))
	fmt.Println(mean.Exact(), mean.Decimal(2), mean.RoundPlaces(1, number.HalfUp))
	// Output: 49/6 8.17 8.2
}

func ExampleParse() {
	_, comma := number.Parse("7,5")
	_, exponent := number.Parse("1e3")
	fmt.Println(comma)
	fmt.Println(exponent)
	// Output:
	// not a plain decimal number
	// not a plain decimal number
}

func ExampleNumber_RoundPlaces() {
	n := number.Ratio(45, 2) // 22.5
	fmt.Println(n.RoundPlaces(0, number.HalfUp), n.RoundPlaces(0, number.HalfEven), n.RoundPlaces(0, number.Down), n.RoundPlaces(0, number.Up))
	// Output: 23 22 22 23
}

func ExampleNumber_Finite() {
	fmt.Println(number.Ratio(1837, 20).Finite())
	fmt.Println(number.Ratio(1, 3).Finite())
	// Output:
	// 91.85 true
	//  false
}

func ExampleNumber_OnStep() {
	half := number.Ratio(1, 2)
	fmt.Println(number.Ratio(15, 2).OnStep(number.Int(0), half), number.Ratio(29, 4).OnStep(number.Int(0), half))
	// Output: true false
}
