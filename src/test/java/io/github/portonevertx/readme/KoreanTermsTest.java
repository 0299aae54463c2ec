package io.github.portonevertx.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Korean pages use one term for each thing, and one form of address. */
class KoreanTermsTest {
  /** The terms that are not used, and the ones that are used instead. */
  private static final Map<String, String> TERMS =
      Map.ofEntries(
          Map.entry("리디렉션|리다이렉션", "리다이렉트"),
          Map.entry("PG 사|피지사|결제 대행사", "PG사"),
          Map.entry("작업명|동작명", "액션"),
          Map.entry("연산(?!자)", "오퍼레이션"),
          Map.entry("이벤트버스", "이벤트 버스"),
          Map.entry("엑세스", "액세스"),
          Map.entry("타임아웃", "제한 시간"),
          Map.entry("쓰기", "명령"),
          Map.entry("매개변수|매개 변수", "파라미터"),
          Map.entry("멱등키|멱등성 키", "멱등 키"),
          Map.entry("가맹점", "고객사"),
          Map.entry("주문번호", "주문 번호"),
          Map.entry("예약 결제", "예약결제"),
          Map.entry("정기 결제", "정기결제"),
          Map.entry("가상 계좌", "가상계좌"),
          Map.entry("빌링 키", "빌링키"),
          Map.entry("임베디드|임베드", "내장"),
          Map.entry("관측(?! 가능성)|옵저버빌리티", "관측 가능성"),
          Map.entry("상태 확인\\.", "헬스 체크"),
          Map.entry("부하 한도", "부하 제한"),
          Map.entry("쿠버네티스", "Kubernetes"),
          Map.entry("비밀 (저장소|키|값)", "시크릿"),
          Map.entry("언디플로이|디플로이", "배포, 배포 해제"),
          Map.entry("수신자", "수신기, 컨슈머"),
          Map.entry("라벨", "레이블"),
          Map.entry("어플리케이션", "애플리케이션"),
          Map.entry("메세지", "메시지"),
          Map.entry("웹 훅|웹후크", "웹훅"),
          Map.entry("십시오", "세요"),
          Map.entry("`로 테스트\\)|`에서 테스트\\)", "`에서 검증)"));

  private static String prose(Document document) {
    return document.text().replaceAll("(?ms)^```.*?^```$", "").replaceAll("`[^`]*`", "`");
  }

  @Test
  void oneTermIsUsedForEachThing() {
    List<String> wrong = new ArrayList<>();
    for (Document document : Document.in(Language.KOREAN).toList()) {
      String text = prose(document);
      TERMS.forEach(
          (term, instead) ->
              Pattern.compile(".{0,10}(?:" + term + ").{0,10}")
                  .matcher(text)
                  .results()
                  .forEach(use -> wrong.add(document + ": '" + use.group() + "', use " + instead)));
    }

    assertEquals(List.of(), wrong);
  }

  /** Cells of tables end with a noun. */
  @Test
  void cellsOfTablesAreNoSentences() {
    List<String> wrong = new ArrayList<>();
    for (Document document : Document.in(Language.KOREAN).toList()) {
      prose(document)
          .lines()
          .filter(line -> line.startsWith("|"))
          .flatMap(line -> List.of(line.split("\\|", -1)).stream())
          .map(String::strip)
          .filter(cell -> cell.matches(".*(니다|세요|해요)\\.?"))
          .forEach(cell -> wrong.add(document + ": " + cell));
    }

    assertEquals(List.of(), wrong);
  }
}
