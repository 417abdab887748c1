package corpus

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"mizan/internal/plain"
)

// TestBeginningsOfOthers: what ends an article and begins others is left out
// and told; what a paper prints again of one matter stays.
func TestBeginningsOfOthers(t *testing.T) {
	latest := []string{
		"أعلنت بلدية المرسى افتتاح حديقة عامة جديدة على شاطئ المدينة بعد أشغال دامت عامين",
		"فاز المنتخب الوطني لكرة اليد على نظيره المجري بفارق هدفين في المباراة الودية أمس",
		"كشفت شركة الاتصالات أسعار باقاتها الجديدة للإنترنت السريع قبل بداية العام الدراسي",
		"تراجعت أسعار الذهب عالميا متأثرة بصعود الدولار وترقب قرار المصرف المركزي",
	}
	background := []string{
		"وكانت الحكومة قد رفعت سعر الخبز في يناير الماضي قبل أن تتراجع عنه تحت ضغط الشارع",
		"ويستهلك السكان نحو ألفي طن من القمح يوميا يأتي أكثرها من الخارج عبر المرفأ القديم",
	}
	own := []string{
		"قال رئيس نقابة المخابز إن القمح لا يكفي إلا أسبوعا واحدا إذا لم تصل باخرة جديدة إلى المرفأ قبل يوم الخميس",
		"أضرب سائقو الشاحنات عن نقل القمح احتجاجا على غلاء الوقود فتوقفت المخابز في ثلاثة أحياء عن العمل منذ الصباح",
		"وصلت باخرة القمح إلى المرفأ ليلا وبدأ تفريغها بحضور رئيس نقابة المخابز الذي شكر السائقين على عودتهم إلى العمل",
	}
	var lines []string
	for i, first := range own {
		under := []string{latest[i], latest[i+1], latest[(i+2)%4]}
		text := strings.Join(slices.Concat([]string{first}, background, under), "\n")
		line, err := json.Marshal(map[string]string{"outlet": "البلدة", "title": "القمح والمخابز", "text": text})
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(line))
	}
	got := collect(t, Options{}, tree(t, map[string]string{"a.jsonl": strings.Join(lines, "\n")}))
	for i, a := range got.articles {
		if want := strings.Join(slices.Concat(own[i:i+1], background), "\n"); strings.TrimSpace(a.Body) != want {
			t.Errorf("article %d reads\n%s\nwant\n%s", i+1, a.Body, want)
		}
		if a.Taken[plain.More] != 3 {
			t.Errorf("article %d: %d lines are told as leading to others, want 3", i+1, a.Taken[plain.More])
		}
	}
	if len(got.articles) != len(own) {
		t.Errorf("%d articles, want %d", len(got.articles), len(own))
	}
}
