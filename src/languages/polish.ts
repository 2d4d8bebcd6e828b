import type { Catalogue } from './catalogues';

/** In Polish. Not yet read by a native speaker: docs/languages.md. */
export const polish: Catalogue = {
  // On every page
  title: '{heading} – Roundtable',
  'title.wrong': 'Błąd: {heading} – Roundtable',
  skip: 'Przejdź do głównej treści',
  accessibility: 'Dostępność',
  languages: 'Język',

  // Forms and their fields
  'form.problem': 'Jest problem',
  'field.error': 'Błąd:',
  'notice.done': 'Gotowe:',
  'notice.warning': 'Ważne:',
  'text.upTo':
    '{n, plural, one {Możesz napisać do {count} znaku.} few {Możesz napisać do {count} znaków.} many {Możesz napisać do {count} znaków.} other {Możesz napisać do {count} znaku.}}',
  'text.left':
    '{n, plural, one {Pozostał {count} znak} few {Pozostały {count} znaki} many {Pozostało {count} znaków} other {Pozostało {count} znaku}}',
  'text.over':
    '{n, plural, one {{count} znak za dużo} few {{count} znaki za dużo} many {{count} znaków za dużo} other {{count} znaku za dużo}}',
  'text.little': 'Pozostało mało miejsca.',
  'text.tooLong': 'To jest za długie.',
  'text.unkeepable': 'Jest tu znak, którego nie można zapisać. Wpisz to jeszcze raz.',

  // Around the questions of a form
  'form.about':
    '{title} · {n, plural, one {około # minuty} few {około # minut} many {około # minut} other {około # minuty}}',
  'part.of': 'Część {place, number} z {of, number}',
  'back.title': 'Spojrzenie wstecz',
  'back.lead': 'Teraz pomyśl, jak było przed kursem. Wiedząc to, co wiesz dziś, gdzie wtedy byłeś lub byłaś?',
  'promise.how': 'Jak to działa',
  'promise.more': 'Co przechowujemy, a czego nie',
  'answer.leaveOut': 'Pomiń to pytanie',
  'answer.yes': 'Tak',
  'answer.no': 'Nie',
  'answer.notSure': 'Nie wiem',
  'story.kind': 'Jaki to rodzaj zmiany?',
  'story.kind.newRole': 'Nowa rola',
  'story.kind.newSector': 'Nowy sektor',
  'story.kind.learningSpread': 'Przekazana wiedza',
  'story.kind.guideline': 'Zmienione wytyczne lub zasady',
  'story.kind.service': 'Lepsza usługa',
  'story.kind.confidence': 'Pewność siebie',
  'story.kind.other': 'Inny',
  'story.reach': 'Do kogo to dociera?',
  'story.reach.own': 'Do mnie',
  'story.reach.team': 'Do mojej grupy lub zespołu',
  'story.reach.organisation': 'Do jednej organizacji',
  'story.reach.system': 'Do kilku organizacji',
  'story.reach.national': 'Do całego kraju',
  'story.when': 'Kiedy to było?',
  'story.when.hint': 'Wystarczy miesiąc, na przykład marzec',
  'story.evidence': 'Skąd ktoś inny mógłby to wiedzieć?',
  'story.evidence.hint': 'List, protokół, nowa ulotka albo kto przy tym był.',

  // What is wrong with an answer
  'wrong.mark': 'Wybierz ocenę od 1 do 5 albo pomiń to pytanie.',
  'wrong.choice': 'Wybierz jedną z tych odpowiedzi albo pomiń to pytanie.',
  'wrong.choices': 'Wybierz spośród tych odpowiedzi albo pomiń to pytanie.',
  'wrong.tooLong':
    '{n, plural, one {To ma # znak.} few {To ma # znaki.} many {To ma # znaków.} other {To ma # znaku.}} Można zapisać najwyżej {most, number}: skróć to, proszę.',
  'wrong.story': 'Napisz, co się stało, albo zostaw pozostałe pola tej historii puste.',
  'wrong.story.kind': 'Wybierz jeden z rodzajów historii.',
  'wrong.story.reach': 'Wybierz, jak daleko to dotarło.',

  // The ways on
  'on.continue': 'Dalej',
  'on.back': 'Wstecz',
  'on.keep': 'Zapisz na później',
  'on.send': 'Wyślij moje odpowiedzi',
  'on.saving': 'Zapisywanie…',
  'on.sending': 'Wysyłanie…',
  'on.moment': 'Chwileczkę…',
  'on.opening': 'Otwieranie…',
  'on.looking': 'Szukanie…',

  // Where all that was said is checked, and sent
  'check.title': 'Sprawdź swoje odpowiedzi',
  'check.step': 'Ostatni krok: sprawdź i wyślij',
  'check.count':
    '{n, plural, one {Odpowiedzi: {answered} na # pytanie.} few {Odpowiedzi: {answered} na # pytania.} many {Odpowiedzi: {answered} na # pytań.} other {Odpowiedzi: {answered} na # pytania.}}',
  'check.gaps':
    '{n, plural, one {# jest bez odpowiedzi.} few {# są bez odpowiedzi.} many {# jest bez odpowiedzi.} other {# jest bez odpowiedzi.}}',
  'check.notAnswered': 'Bez odpowiedzi',
  'check.mark': '{mark} na 5',
  'check.change': 'Zmień',
  'check.nothing': 'Nie ma jeszcze żadnej odpowiedzi, więc nie ma czego wysłać. Wystarczy jedna odpowiedź.',
  'check.forGood':
    'Po wysłaniu Twoich odpowiedzi nie można już odnaleźć, więc nie można ich zmienić ani cofnąć. To jest chwila, aby się jeszcze zastanowić.',
  'check.again': 'Do zamknięcia formularza możesz odpowiedzieć jeszcze raz z tym samym linkiem.',

  // Whether what was typed is kept, and that it is not sent
  'saved.news': 'To, na co odpowiedziano na innej stronie, jest teraz także tutaj.',
  'saved.nothing': 'Jeszcze nie wysłano.',
  'saved.notSent': 'Zapisano o {time}. Jeszcze nie wysłano.',
  'saved.onDeviceOnly': 'Tylko na tym urządzeniu. Jeszcze nie wysłano.',
  'saved.inPageOnly': 'Tylko na tej stronie. Jeszcze nie wysłano.',
  'line.noLine':
    'Jeszcze nie zapisano: brak połączenia. Zostaw tę stronę otwartą. Zapisze się, gdy połączenie wróci.',
  'line.keptHere': 'Zachowano na tym urządzeniu: brak połączenia. Zapisze się u nas, gdy połączenie wróci.',
  'line.noAnswer':
    'Jeszcze nie zapisano: Roundtable nie odpowiada. Zostaw tę stronę otwartą. Zapisze się, gdy tylko będzie to możliwe.',
  'line.heldBack':
    'Jeszcze nie wysłano: brak połączenia. Zostaw tę stronę otwartą: odpowiedzi pójdą same, jeden raz, gdy wróci.',
  'line.notTaken':
    'Jeszcze nie wysłano: Roundtable nie odpowiada. Zostaw tę stronę otwartą: odpowiedzi pójdą same, jeden raz, gdy tylko będzie to możliwe.',
  'line.goesOn':
    'Teraz nie ma połączenia. Zostaw tę stronę otwartą: pójdzie dalej sama, gdy połączenie wróci.',
  'line.goesOnSoon':
    'Roundtable teraz nie odpowiada. Zostaw tę stronę otwartą: pójdzie dalej sama, gdy tylko będzie to możliwe.',
  'line.keepsNothing': 'Tylko na tej stronie: to urządzenie niczego nie przechowuje. Jeszcze nie wysłano.',
  'line.differs':
    'Inna strona na tym urządzeniu podaje: {there}. Ta strona podaje: {here}. Wybierz właściwą odpowiedź.',
  'line.noPage':
    'Roundtable jest teraz nieosiągalny. To jest strona taka, jaka była ostatnim razem. To, co wpisujesz, zostaje na tym urządzeniu, dopóki połączenie nie wróci.',
  'differs.there': 'Po otwarciu tej strony pojawiła się odpowiedź {answer}, być może na innej stronie.',
  'differs.thereNone': 'Po otwarciu tej strony cofnięto tę odpowiedź, być może na innej stronie.',
  'differs.here': 'Tutaj jest {answer}.',
  'differs.hereNone': 'Tutaj jest pominięte.',
  'differs.choose': 'Wybierz właściwą odpowiedź, a potem idź dalej.',

  // A form that was sent, or can’t be
  'change.note':
    'Mamy odpowiedzi, które wysłałeś lub wysłałaś. Nie są tu pokazywane. To, co wyślesz teraz, zastąpi je wszystkie.',
  'change.offer':
    'Chcesz coś zmienić? Możesz: wypełnij formularz jeszcze raz, a zastąpi wszystko, co zostało wysłane. To, co zostało wysłane, nie jest pokazywane. <link>Odpowiedz jeszcze raz</link>',
  'change.offerUntil':
    'Chcesz coś zmienić? Możesz to zrobić do: {date}. Wypełnij formularz jeszcze raz, a zastąpi wszystko, co zostało wysłane. To, co zostało wysłane, nie jest pokazywane. <link>Odpowiedz jeszcze raz</link>',
  'send.nothing': 'Nie ma jeszcze czego wysłać: odpowiedz, proszę, na co najmniej jedno pytanie.',
  'send.closed':
    'Ten formularz zamknięto, zanim dotarły Twoje odpowiedzi. Powiedz o tym osobie prowadzącej kurs.',
  'send.notYet': 'Ten formularz nie jest jeszcze otwarty. Wróć z tym samym linkiem.',
  'send.already':
    'Twoje odpowiedzi wysłano z innej strony lub z innego urządzenia. To, co tu teraz wpisujesz, nie jest do nich dodawane.',
  'send.changed':
    'Po otwarciu tej strony Twoje odpowiedzi zmieniono na innej stronie. Przejrzyj je jeszcze raz, a potem wyślij.',
  'send.meanwhile':
    'Od otwarcia tej strony wysłano już Twoje odpowiedzi. To, co wyślesz teraz, zajmie miejsce ich wszystkich: najpierw przejrzyj każdą część.',
  'send.tooMuch': 'Z tej strony przyszło naraz zbyt wiele. Nic nie zginęło: naciśnij przycisk jeszcze raz.',
  'send.keysAway':
    'Ten formularz nie może teraz przyjąć odpowiedzi: brakuje klucza, który je chroni. Nic z tego, co wpisano, nie zostało wysłane ani zapisane gdzie indziej. Powiedz o tym osobie prowadzącej kurs i zostaw tę stronę otwartą.',
  'typed.title': 'Co tu wpisano',
  'typed.text':
    'Tego nie przyjęto i nikt inny tego nie ma. Możesz to skopiować, na przykład do wiadomości do osoby prowadzącej.',
  'typed.drop': 'Usuń to z tego urządzenia',
  'finished.title': 'Twoje odpowiedzi dotarły',
  'finished.text':
    'Dziękujemy. Mamy Twoje odpowiedzi, więc nie trzeba robić nic więcej. Nikt nie będzie o tym przypominał.',
  'changed.title': 'Twoja zmiana nie jest jeszcze wysłana',
  'changed.text':
    'Mamy odpowiedzi, które wysłano najpierw, i to one się liczą. To, co od tego czasu zmieniono, jest zapisane, ale nie wysłane.',
  'changed.do': 'Dokończ zmianę',
  'notYet.title': 'Ten formularz nie jest jeszcze otwarty',
  'notYet.on': 'Otwarcie: {date}, {time}. Wróć wtedy z tym samym linkiem.',
  'notYet.some': 'Otworzy go osoba prowadząca kurs. Wróć później z tym samym linkiem.',
  'closed.title': 'Ten formularz jest zamknięty',
  'closed.on':
    'Zamknięto go: {date}. Jeśli nadal chcesz coś powiedzieć, zwróć się do osoby prowadzącej kurs.',
  'closed.some': 'Został zamknięty. Jeśli nadal chcesz coś powiedzieć, zwróć się do osoby prowadzącej kurs.',
  'keys.title': 'Ten formularz nie może teraz przyjąć odpowiedzi',
  'keys.text':
    'Brakuje klucza, który chroni to, co piszesz, więc nic nie można wysłać. Powiedz o tym osobie prowadzącej kurs i wróć później z tym samym linkiem.',
  'thanks.title': 'Dziękujemy. Twoje odpowiedzi dotarły.',
  'thanks.form': 'Wysłano „{title}”',
  'thanks.came':
    '{n, plural, one {odpowiedzi: {answered} na # pytanie} few {odpowiedzi: {answered} na # pytania} many {odpowiedzi: {answered} na # pytań} other {odpowiedzi: {answered} na # pytania}}',
  'thanks.again': 'Mieliśmy już Twoje odpowiedzi. Policzono je jeden raz i nic się nie zmieniło.',
  'thanks.unlinkable':
    'Leżą w zamkniętej urnie razem z odpowiedziami wszystkich. Otwiera się ją raz, po zamknięciu formularza, jeśli wysłało go co najmniej osiem osób. Żadna kopia naszych zapisów nie pokazuje, które są Twoje, dlatego nie można ich zmienić ani cofnąć.',
  'thanks.linked':
    'Twoje odpowiedzi są przechowywane pod numerem. Żadna strona nie pokazuje przy nich nazwiska.',
  'thanks.named': 'Osoba prowadząca kurs widzi Twoje odpowiedzi z imieniem i nazwiskiem.',
  'thanks.how': 'Jak to działa i czego nie możemy obiecać',
  'thanks.what':
    'Osoba prowadząca kurs czyta, co wszyscy powiedzieli, i to kształtuje następny kurs. Nie będziemy już przypominać o tym formularzu.',
  'thanks.nextOn': 'Chcielibyśmy zapytać znowu: {date}. Wtedy przyjdzie wiadomość.',
  'thanks.noNext': 'To był ostatni formularz, o którego wypełnienie chcieliśmy prosić.',
  'link.unknown': 'Ten link nie prowadzi do formularza',
  'link.unknown.why': 'Mógł zostać po drodze ucięty albo należy do kogoś, kto opuścił kurs.',
  'link.unknown.do':
    'Otwórz go prosto z e-maila albo skopiuj w całości. Jeśli to nie pomoże, możesz <link>otrzymać swój link jeszcze raz</link>.',
  'link.unknown.room': 'Jesteś na sali? Możesz zamiast tego <link>wpisać kod z karty na swoim stole</link>.',

  // Whom to ask
  'help.need': 'Potrzebujesz pomocy?',
  'help.ask': 'Zapytaj: <who></who>.',
  'help.facilitator': 'Zapytaj osobę prowadzącą kurs.',

  // At a table
  'who.other': 'Odpowiada: <strong>{who}</strong>. To nie Ty? <link>Wybierz inne imię</link>',
  'who.next': 'Czy na tym urządzeniu odpowiada ktoś jeszcze? <link>Wybierz inne imię</link>.',
  'who.table': '{cohort} · stół {table}',
  'who.title': 'Kim jesteś?',
  'who.lead': 'Pytamy, aby każdy odpowiedział jeden raz.',
  'who.nobody': 'Przy tym stole nikt jeszcze nie siedzi. Powiedz o tym osobie prowadzącej kurs.',
  'who.choose': 'Wybierz swoje imię',
  'who.same':
    'Dwie osoby mają tu to samo imię i tę samą pierwszą literę nazwiska. Zapytaj na sali o kod dnia i wpisz go razem z kodem z karty.',
  'forgot.place':
    'Nie można tego zapisać: to urządzenie zapomniało, czyja to strona. Naciśnij przycisk poniżej, a nic z tego nie zginie.',
  'forgot.title': 'Nic nie zginęło',
  'forgot.text':
    'To urządzenie zapomniało, kto na nim odpowiada. To, co wpisano, zostaje na tej stronie. Powiedz, kim jesteś, a znowu znajdzie się w Twoim formularzu. <link>Wpisał to ktoś inny: pomiń to</link>',
  'forgot.stands': 'Wpisano to wcześniej na tym urządzeniu. Przejrzyj to, a potem idź dalej.',
  'forgot.other': 'Wpisano to pod innym imieniem. Wybierz to imię albo pomiń ten tekst.',
  'forgot.table': 'Wpisz kod innego stołu',

  'code.title': 'Odpowiedz przy swoim stole',
  'code.lead': 'Dla osób na sali, które mają na stole kartę.',
  'code.card': 'Kod z karty',
  'code.card.hint': 'Osiem liter i cyfr, na przykład H7KQ 2MXP. Wielkość liter nie ma znaczenia.',
  'code.card.missing': 'Wpisz kod z karty na swoim stole',
  'code.card.long': 'Kod ma osiem liter i cyfr',
  'code.card.wrong': 'Żaden stół nie ma takiego kodu. Porównaj go z kartą: ma osiem liter i cyfr.',
  'code.card.tooMany':
    'Stąd przyszło zbyt wiele błędnych kodów. Poczekaj dziesięć minut albo użyj linku z e-maila.',
  'code.card.ended':
    'Ta karta już nie działa: karty działają w swoim dniu. Użyj linku z e-maila albo zapytaj osobę prowadzącą kurs.',
  'code.day': 'Kod dnia',
  'code.day.hint':
    'Cztery cyfry, jeśli ktoś na sali je podał: wtedy lista pokazuje pełne imiona i nazwiska. Możesz zostawić to pole puste.',
  'code.day.long': 'Kod dnia ma cztery cyfry',
  'code.day.wrong': 'To nie jest dzisiejszy kod. Zapytaj jeszcze raz na sali albo zostaw to pole puste.',
  'code.day.tooMany':
    'Stąd przyszło zbyt wiele błędnych kodów dnia. Zostaw to pole puste: wtedy lista pokazuje same imiona.',
  'device.title': 'To urządzenie',
  'device.round': 'Krąży wokół stołu',
  'device.round.hint': 'Po każdej osobie zapomina, kto odpowiadał, i pyta o następne imię.',
  'device.pass': 'To urządzenie już nie pamięta, kim jesteś. Podaj je, proszę, dalej.',
  'device.next': 'Następna osoba',
  'device.unknown': 'To urządzenie nie zna Twojego stołu',
  'device.unknown.why':
    'Kod stołu działa jeden dzień, na urządzeniu, na którym go wpisano, dopóki przeglądarka przechowuje pliki cookie.',
  'device.unknown.do': '<link>Wpisz kod z karty na swoim stole</link> jeszcze raz albo użyj linku z e-maila.',

  // A link that was lost, and mail that is not wanted
  'lost.title': 'Otrzymaj swój link jeszcze raz',
  'lost.lead': 'Podaj adres e-mail, na który pisaliśmy. Wyślemy go tam jeszcze raz.',
  'lost.email': 'Twój adres e-mail',
  'lost.email.wrong': 'Podaj adres e-mail, na który przyszedł link, na przykład imie@example.org',
  'lost.send': 'Wyślij mi mój link',
  'lost.done':
    'Jeśli znamy ten adres i jest dla Ciebie otwarty formularz, wiadomość z linkiem jest już w drodze. Zajrzyj do poczty za kilka minut.',
  'lost.tooMany':
    'Stąd poproszono o wiele linków. Poszukaj najnowszej wiadomości albo poczekaj kwadrans i poproś jeszcze raz.',
  'stop.title': 'Czy mamy przestać pisać do Ciebie o formularzach?',
  'stop.lead':
    'Nie będzie więcej zaproszeń ani przypomnień. Nadal możesz odpowiedzieć: link działa do zamknięcia formularza.',
  'stop.do': 'Przestańcie do mnie pisać',
  'stop.done': 'Nie będziemy już pisać o formularzach. Twój link nadal działa.',
  'stopped.title': 'Nie piszemy do Ciebie o formularzach',
  'stopped.lead': 'Prosiłeś lub prosiłaś, aby nie pisać. Możesz zmienić zdanie.',
  'stopped.do': 'Piszcie do mnie znowu',
  'stopped.done': 'Będziemy znowu pisać o formularzach.',
  'stop.open': 'Otwórz mój formularz',

  // Applying for a course
  'apply.when': 'Kiedy',
  'apply.where': 'Gdzie',
  'apply.forWhom': 'Dla kogo',
  'apply.paidFor': 'Za co płacimy',
  'apply.until': 'Można się zgłosić do końca dnia: {date}.',
  'apply.how':
    'Zajmuje to około pół godziny i nie trzeba zakładać konta. Można przerwać i wrócić później: każdy krok jest zapisywany po naciśnięciu „Dalej”.',
  'apply.begin': 'Zgłoś się',
  'apply.resume': 'Wróć do zgłoszenia',
  'apply.notYet': 'Jeszcze nie można się zgłaszać. Będzie można od dnia: {date}.',
  'apply.notYetSome': 'Jeszcze nie można się zgłaszać. Proszę zajrzeć tu później.',
  'apply.closed':
    'Ten kurs nie przyjmuje już zgłoszeń. Nadal chcesz przyjść? Zapytaj osoby wymienione niżej o miejsce.',
  'apply.closedKept':
    'Na wysłanie tutaj jest już za późno. To, co zostało napisane, jest zapisane. Zapytaj osoby wymienione niżej: mogą jeszcze przyjąć zgłoszenie.',
  'apply.begin.lead':
    'Potrzebujemy tego, aby odpowiedzieć. Po naciśnięciu „Dalej” zapiszemy to i podamy sposób powrotu.',
  'apply.code':
    'Aby wrócić później, tutaj lub na innym urządzeniu, użyj tego kodu: {code}. Zapisz go i nie pokazuj nikomu innemu.',
  'apply.you': 'Kim jesteś',
  'apply.name': 'Imię i nazwisko',
  'apply.name.missing': 'Podaj imię i nazwisko',
  'apply.reach': 'Jak mamy odpowiedzieć?',
  'apply.email.missing': 'Podaj swój adres e-mail, żebyśmy mogli napisać',
  'apply.phone.missing': 'Podaj swój numer telefonu, żebyśmy mogli zadzwonić',
  'apply.address.missing': 'Podaj swój adres pocztowy, żebyśmy mogli wysłać list',
  'apply.byEmail': 'E-mailem',
  'apply.byPhone': 'Telefonicznie',
  'apply.byText': 'SMS-em',
  'apply.byPost': 'Pocztą',
  'apply.email.hint': 'Jeśli go masz, wyślemy link do powrotu.',
  'apply.email.wrong': 'Podaj adres e-mail, na przykład name@example.org, lub zostaw puste',
  'apply.phone': 'Numer telefonu',
  'apply.address': 'Adres pocztowy',
  'apply.choose': 'Wybierz jedną z możliwości',
  'apply.empty': 'Można zostawić puste.',
  'apply.work': 'Co robisz teraz',
  'apply.roles': 'Jakie role teraz pełnisz?',
  'apply.roles.hint':
    'Na przykład: w grupie pacjentów w mojej przychodni. „Jeszcze żadnych” też jest w porządku.',
  'apply.experience': 'Ile masz doświadczenia jako partner społeczny?',
  'apply.experience.new': 'Dopiero zaczynam',
  'apply.experience.some': 'Trochę',
  'apply.experience.much': 'Dużo',
  'apply.lived': 'Przychodzisz jako pacjent, opiekun czy jedno i drugie?',
  'apply.lived.patient': 'Pacjent',
  'apply.lived.carer': 'Opiekun',
  'apply.lived.both': 'Jedno i drugie',
  'apply.organisation': 'Gdzie jesteś partnerem społecznym?',
  'apply.area': 'W jakiej okolicy mieszkasz?',
  'apply.area.hint': 'Wystarczy miasto lub dzielnica. Można zostawić puste.',
  'apply.with': 'Kto jest z tobą',
  'apply.helped': 'Czy ktoś pomagał to wypełnić? Kto to był?',
  'apply.pair': 'Czy chcesz przyjść z kimś?',
  'apply.pair.how':
    'Opiekun i osoba, którą wspiera, mogą przyjść razem: miejsce dostają oboje albo żadne. Każde wypełnia zgłoszenie. Potem jedno podaje drugiemu kod.',
  'apply.pair.give': 'Podaj tej osobie ten kod',
  'apply.pair.code': 'Albo wpisz kod od tej osoby',
  'apply.pair.wrong': 'Żadne zgłoszenie tutaj nie ma tego kodu. Sprawdź go: ma osiem liter i cyfr.',
  'apply.pair.own': 'To jest Twój własny kod. Podaj go drugiej osobie albo wpisz ten, który ona ma.',
  'apply.pair.taken':
    'Jedno z was zgłasza się już z kimś innym. Zapytaj tę osobę albo osoby wymienione niżej.',
  'apply.paired': 'Zgłaszacie się razem: miejsce dostają oboje albo żadne.',
  'apply.part': 'Zgłaszamy się osobno',
  'apply.changed':
    'Zmieniono to na innej stronie lub urządzeniu. Jest tam: {kept}. Naciśnij jeszcze raz, aby zachować to, co jest tutaj.',
  'apply.none': 'Zostawiono puste',
  'apply.before': 'Przejrzyj jeszcze raz. Po wysłaniu można zgłoszenie wycofać, ale nie można go tu zmienić.',
  'apply.missing':
    'Czegoś brakuje. Zajrzyj do „Kim jesteś” i „Co robisz teraz” i uzupełnij to, co jest puste.',
  'apply.send': 'Wyślij zgłoszenie',
  'apply.sent': 'Dziękujemy. Mamy zgłoszenie.',
  'apply.again': 'Już je mieliśmy. Liczy się raz.',
  'apply.notIn':
    'To zgłoszenie wysłano już z innej strony lub urządzenia. Tego, co tu wpisano, w nim nie ma. Zachowaj to i poproś osoby wymienione niżej o dodanie.',
  'apply.reference': 'Numer zgłoszenia: {reference}.',
  'apply.next':
    'To jeszcze nie znaczy, że masz miejsce. Osoby prowadzące kurs przeczytają wszystkie zgłoszenia. Potem odpowiemy, jakakolwiek będzie decyzja.',
  'apply.keep': 'Zapisz numer albo wydrukuj tę stronę. Podaj go, gdy zadzwonisz. Niczego nie otwiera.',
  'apply.takeBack': 'Wycofaj zgłoszenie',
  'apply.takeBack.title': 'Czy wycofać zgłoszenie?',
  'apply.takeBack.text':
    'Wtedy nie dostaniesz przez nie miejsca. Jeśli zgłaszacie się razem, powiedz też drugiej osobie.',
  'apply.takenBack': 'Zgłoszenie zostało wycofane',
  'apply.takenBack.text':
    'Po zmianie zdania można zgłosić się jeszcze raz, dopóki kurs przyjmuje zgłoszenia.',
  'apply.resume.code': 'Kod',
  'apply.resume.email': 'Albo adres e-mail',
  'apply.resume.email.hint': 'Jeśli nie masz kodu, wyślemy tam link.',
  'apply.resume.done': 'Jeśli rozpoczęto tu zgłoszenie z tym adresem, wiadomość z linkiem jest w drodze.',
  'apply.resume.none': 'Wpisz kod albo adres e-mail',
  'apply.tooMany':
    'W ciągu godziny było stąd za dużo prób, być może innych osób. Poczekaj godzinę albo zapytaj osoby wymienione niżej.',
  'apply.unknown': 'Nie ma tu na co się zgłosić',
  'apply.unknown.text':
    'Adres mógł zostać ucięty albo kurs już się skończył. Sprawdź go jeszcze raz albo zapytaj osobę, która go podała.',
  'mail.apply.subject': 'Twoje zgłoszenie: {cohort}',
  'mail.apply.hello': 'Dzień dobry,',
  'mail.apply.begun':
    'To jest pod Twoim adresem na {programme} ({cohort}). Czy to Twoje zgłoszenie? Z jego linkiem można wrócić na każdym urządzeniu.',
  'mail.apply.one': '{who}, {reference}, rozpoczęte {day}, jeszcze niewysłane',
  'mail.apply.oneSent': '{who}, {reference}, wysłane {day}',
  'mail.apply.notYours':
    'Jeśli rozpoczął je ktoś inny, nic w nim nie pisz: ta osoba może to przeczytać. Własne zgłoszenie można rozpocząć na stronie kursu.',
  'mail.apply.code': 'Albo wpisz ten kod na stronie kursu: {code}',
  'mail.apply.sent': 'Mamy zgłoszenie na {programme} ({cohort}). Dziękujemy.',
  'mail.apply.takeBack': 'Jeśli już nie chcesz przyjść, otwórz ten link i naciśnij jeden przycisk:',
  'mail.apply.alone':
    'Zgłoszono się razem na {programme} ({cohort}). Druga osoba wycofała zgłoszenie albo zgłasza się teraz osobno. Twoje zgłoszenie zostaje bez zmian i możesz dostać miejsce bez niej. Nie chcesz przyjść bez niej? Tym linkiem można wycofać swoje:',
  // A place that was offered
  'offer.title': 'Mamy dla Ciebie miejsce',
  'offer.lead': 'Zapraszamy Cię na kurs „{course}”.',
  'offer.days': 'Dni kursu: {days}.',
  'offer.where': 'Gdzie: {venue}.',
  'offer.until': 'Prosimy o odpowiedź do: {date}, godz. {time}. Do tego czasu trzymamy dla Ciebie miejsce.',
  'offer.pair':
    'Zgłoszenie zostało złożone razem z drugą osobą. Miejsce dostaniecie oboje albo żadne z Was. Dlatego oboje musicie powiedzieć „tak”.',
  'offer.yes': 'Tak, przyjdę',
  'offer.no': 'Nie, nie mogę przyjść',
  'offer.later': 'Nie tym razem, ale kiedy indziej',
  'offer.ask': 'W razie pytań: {contact}.',
  'offer.taken.title': 'Masz miejsce',
  'offer.taken':
    'Przychodzisz na kurs „{course}”. Jeśli jednak nie możesz przyjść, powiedz nam o tym. Wtedy miejsce dostanie ktoś inny.',
  'offer.other.title': 'Mamy Twoje „tak”',
  'offer.other': 'Teraz czekamy na drugą osobę. Oboje będziecie mieć miejsce, gdy ona też powie „tak”.',
  'offer.declined.title': 'Mamy odpowiedź, że nie możesz przyjść',
  'offer.deferred.title': 'Chcesz przyjść kiedy indziej',
  'offer.over.title': 'Ta oferta już się skończyła',
  'offer.expired':
    'Trzymaliśmy dla Ciebie miejsce do: {date}, godz. {time}. Do tego czasu nie było odpowiedzi.',
  'offer.withdrawn': 'Nie trzymamy już dla Ciebie miejsca.',
  'offer.full': 'Wszystkie miejsca są zajęte, więc wpisaliśmy Cię na listę oczekujących.',
  'offer.waiting.title': 'Jesteś na liście oczekujących',
  'offer.waiting': 'Nie masz jeszcze miejsca. Gdy któreś się zwolni i przyjdzie Twoja kolej, zapytamy Cię.',
  'offer.unknown.title': 'Ten link nie prowadzi do żadnej oferty',
  'offer.unknown':
    'Sprawdź, czy link jest cały: mógł zostać przecięty na dwie części. Możesz też zapytać tych, którzy go wysłali.',
  'mail.offer.subject': 'Miejsce dla Ciebie: {course}',
  'mail.offer.link': 'Aby powiedzieć „tak” lub „nie”, otwórz ten link: {link}',
  'mail.offer.remind': 'Trzymamy dla Ciebie miejsce do: {date}',
  'mail.decline.subject': 'W sprawie Twojego zgłoszenia: {course}',
  'mail.decline': 'Dziękujemy za zainteresowanie kursem „{course}”. Tym razem nie mamy dla Ciebie miejsca.',
  'mail.pairEnded':
    'Druga osoba z Waszego wspólnego zgłoszenia teraz nie przyjdzie. Dlatego nie trzymamy też miejsca dla Ciebie. Czy chcesz przyjść bez niej? Powiedz nam o tym.',

  // What is promised
  'unlinkable.title': 'Twoje odpowiedzi trafiają do zamkniętej urny, bez imienia i nazwiska.',
  'unlinkable.text':
    'Otwiera się ją raz, po zamknięciu formularza, jeśli co najmniej osiem osób wysłało go samodzielnie. Gdy jest ich mniej, pozostaje zamknięta i nikt nie czyta tego, co wysłano. Obok urny zapisujemy, że odpowiedziano, kiedy i jaką drogą, aby nie przypominać. Twoje własne słowa mogą jednak zdradzić, kim jesteś.',
  'linked.title': 'Przy tych odpowiedziach nie pokazuje się imienia i nazwiska.',
  'linked.text':
    'Są przechowywane pod numerem, abyśmy mogli zobaczyć, co się zmienia u tej samej osoby. Żadna strona nie pokazuje nikomu, czyj to numer.',
  'named.title': 'Osoba prowadząca kurs widzi przy tych odpowiedziach Twoje imię i nazwisko.',
  'named.text': 'Żadna strona nie pokazuje ich nikomu innemu.',

  // How answers are kept
  quoted: '„{words}”',
  'kept.title': 'Jak przechowujemy odpowiedzi',
  'kept.lead':
    'Każdy formularz składa jedną z trzech obietnic. Stoi ona na górze formularza, a gdy formularz jest otwarty, nikt nie może jej zmienić.',
  'kept.box':
    'W chwili wysłania odpowiedzi są zamykane w urnie, a wszystkie w niej mają ten sam rozmiar. Do jej otwarcia potrzebne są dwa klucze. Leżą w dwóch miejscach i w żadnym z nich nie ma odpowiedzi. Obok urny prowadzimy listę, kto odpowiedział, którego dnia i czy przez link, przy stole, na papierze czy przez telefon, aby nikomu nie przypominać ponownie.',
  'kept.box.opened':
    'Urnę otwiera się raz, po zamknięciu formularza, jeśli wysłało go co najmniej osiem zapytanych osób. Wtedy liczy się odpowiedzi: ile osób dało 1, 2, 3, 4 lub 5. To, co napisano, jest mieszane. Potem urna jest opróżniana, a klucze usuwane. Jeśli odpowie mniej niż osiem osób, pozostaje zamknięta i nikt jej nie czyta. Formularze, które ktoś wpisał za Ciebie, z papieru lub przez telefon, też są liczone, ale kto je wpisał, ten je zna.',
  'kept.limits':
    'Dlatego tych odpowiedzi po wysłaniu nie można zmienić ani cofnąć. A oto, co możemy, a czego nie możemy obiecać:',
  'kept.limits.copy': 'Kopia naszych zapisów, kopii zapasowych lub dzienników nie pokazuje, kto co napisał.',
  'kept.limits.before':
    'Do chwili otwarcia urny ktoś, kto mógłby odczytać ten serwer i oba miejsca z kluczami, mógłby się tego dowiedzieć.',
  'kept.limits.after': 'Potem usuwamy klucze. Nikt nie może udowodnić, że nigdy nie zrobiono kopii.',
  'kept.limits.seven': 'Jeśli siedem z ośmiu osób powie, co napisały, ósma jest znana.',
  'kept.limits.words': 'Twoje własne słowa mogą Cię zdradzić.',
  'kept.linked':
    'Twoje odpowiedzi są przechowywane pod losowym numerem, za każdym razem tym samym, aby było widać zmianę. To, który numer jest czyj, jest zapisane osobno i żadna strona tego nikomu nie pokazuje. Ktoś, kto mógłby przeczytać wszystkie nasze zapisy, mógłby to połączyć.',
  'kept.named':
    'Twoje odpowiedzi są przechowywane z imieniem i nazwiskiem. Osoby prowadzące kurs mogą je czytać. Żadna strona nie pokazuje ich nikomu innemu.',
  'kept.writing.title': 'Gdy jeszcze piszesz',
  'kept.writing':
    'Odpowiedzi do urny zostają na Twoim urządzeniu lub na stronie, dopóki ich nie wyślesz: wcześniej nic z nich nie mamy. W innych formularzach zapisujemy to, co dotąd napisano. Jest to zamknięte kluczem, który pochodzi z Twojego linku lub z używanego urządzenia, i wyrzucane w chwili wysłania odpowiedzi.',
  'kept.link.title': 'Co pokazuje Twój link',
  'kept.link':
    'Twój link może wysłać formularz. Nigdy nie pokazuje tego, co wysłano, ani Tobie, ani nikomu innemu, kto mógłby go mieć. Tam, gdzie można zmienić odpowiedzi, wypełniasz formularz jeszcze raz, a on zastępuje pierwszy.',
  'kept.results.title': 'Kto widzi wyniki',
  'kept.results':
    'Poza formularzami z nazwiskiem nikt nic nie widzi, zanim formularz nie zostanie zamknięty, a jego wyniki ogłoszone. Dzieje się to raz i wszyscy uprawnieni widzą to samo. Kto zapłacił za kurs, widzi tylko liczby, nigdy słów ani nazwisk, i żadnej liczby o mniej niż ośmiu osobach.',

  // Mail
  'mail.hello': 'Dzień dobry {name},',
  'mail.about': '{programme}: {form}',
  'mail.time':
    '{n, plural, one {Zajmie to około # minuty.} few {Zajmie to około # minut.} many {Zajmie to około # minut.} other {Zajmie to około # minuty.}}',
  'mail.invite': 'Dziękujemy za udział w {programme} ({cohort}). Powiedz nam, proszę, jak było.',
  'mail.invite.before': 'Zanim zacznie się {programme} ({cohort}), chcielibyśmy zadać Ci kilka pytań.',
  'mail.first.subject': 'Gdy znajdziesz chwilę: {form}',
  'mail.first':
    'Wysłaliśmy Ci kilka pytań i nadal chętnie poznamy Twoje zdanie, bez względu na to, jakie są odpowiedzi.',
  'mail.middle.subject': 'Twoje odpowiedzi są nadal mile widziane: {form}',
  'mail.middle.many': 'Wiele osób z Twojej grupy już odpowiedziało.',
  'mail.middle': 'Twój głos liczy się tak samo jak każdy inny, a krótkie odpowiedzi wystarczą.',
  'mail.last.subject': 'Ostatnie przypomnienie: {form}',
  'mail.last': 'To ostatni raz, kiedy pytamy.',
  'mail.until': 'Możesz odpowiedzieć do: {date}.',
  'mail.untilTime': 'Możesz odpowiedzieć do: {date}, {time}.',
  'mail.last.enough': 'Jeśli wolisz nie odpowiadać, to też w porządku.',
  'mail.link': 'To jest Twój własny link. Działa na każdym telefonie, tablecie i komputerze:',
  'mail.leaveOut': 'Możesz pominąć każde pytanie, na które nie chcesz odpowiadać.',
  'mail.stop': 'Nie chcesz, abyśmy o tym pisali? Otwórz {link} i naciśnij jeden przycisk.',
  'mail.lost.subject':
    '{n, plural, one {Twój link} few {Twoje linki} many {Twoje linki} other {Twoje linki}}',
  'mail.lost': 'Poproszono o Twój link jeszcze raz. Jest taki sam jak przedtem.',
  'mail.lost.other': 'Czy prosił o to ktoś inny? W takim razie nic nie trzeba robić: niczego nie zmieniono.',

  // On paper, and read aloud
  'paper.takes':
    '{n, plural, one {Zajmuje około # minuty.} few {Zajmuje około # minut.} many {Zajmuje około # minut.} other {Zajmuje około # minuty.}} Pomiń każde pytanie, na które nie chcesz odpowiadać.',
  'paper.thanks': 'Dziękujemy.',
  'paper.onlyIf': 'Tylko jeśli na pytanie „{question}” pada odpowiedź: {answers}',
  'paper.story': 'Do kogo to dociera i skąd ktoś inny mógłby to wiedzieć?',
  'paper.typed': 'Kto wpisuje tę kartkę do systemu, ten ją czyta.',
  'paper.for': 'Dla: <strong>{name}</strong>. Oderwij ten pasek przed oddaniem kartki.',
  'paper.sheet': 'Kartka <strong>{code}</strong>',
  'plain.mark': 'Daj ocenę od 1 ({low}) do 5 ({high}): ____',
  'plain.many': 'Zaznacz tyle odpowiedzi, ile chcesz.',
  'plain.text': 'Twoja odpowiedź: ____',
  'plain.story.what': 'Co się stało: ____',
  'plain.story.when': 'Kiedy: ____',
  'plain.story.reach': 'Do kogo to dociera (do Ciebie, grupy, jednej organizacji, kilku, całego kraju): ____',
  'plain.story.evidence': 'Skąd ktoś inny mógłby to wiedzieć: ____',

  // What helps somebody take part
  'need.hearingLoop': 'Pętla indukcyjna',
  'need.bsl': 'Tłumacz brytyjskiego języka migowego (BSL)',
  'need.speechToText': 'Mowa jako tekst, na bieżąco',
  'need.clearView': 'Dobry widok na osobę, która mówi',
  'need.largePrint': 'Duży druk',
  'need.easyRead': 'Tekst łatwy do czytania: krótkie słowa i obrazki',
  'need.stepFree': 'Wejście i miejsce bez schodów',
  'need.quiet': 'Ciche miejsce',
  'need.breaks': 'Więcej przerw',
  'need.beside': 'Ktoś obok mnie',
  'need.food': 'Jedzenie, które mogę jeść',
  'need.travel': 'Pomoc w dojeździe',
  'need.other': 'Coś innego',
  'need.apart': 'To przechowujemy osobno, poza zgłoszeniem. Nikt, kto wybiera uczestników, tego nie widzi.',
  'need.ask': 'Co pomogłoby Ci wziąć udział?',
  'need.lead':
    'Nie trzeba mówić, dlaczego, ani jak to się nazywa. Powiedz, co by pomogło. Osoby, które wybierają, nigdy tego nie widzą.',
  'need.words': 'Własnymi słowami',
  'need.tick': 'Zaznacz wszystko, co by pomogło',
  'need.kept':
    'To, co by pomogło, zostało już podane i mamy to u siebie. To, co tu napiszesz, zostanie do tego dodane.',
  'need.condition': 'Podano nazwę choroby. To nic złego. Wystarczy nam wiedzieć, co pomaga.',

  // When something is away or went wrong
  'away.title': 'Roundtable jest przez chwilę niedostępny',
  'away.text': 'Nie może teraz sięgnąć do swoich zapisów. Nic z tego, co wysłano wcześniej, nie zginęło.',
  'away.wait': 'Poczekaj minutę, a potem spróbuj jeszcze raz.',
  'away.again': 'Spróbuj jeszcze raz',
  'broken.title': 'Przepraszamy, coś poszło nie tak',
  'broken.text': 'To nasza wina, nie Twoja. Poczekaj chwilę, a potem spróbuj jeszcze raz.',
  'broken.code': 'Jeśli to się powtórzy, powiedz o tym osobie prowadzącej kurs i podaj jej ten kod: {code}.',
  'unsent.title': 'To, co wysłano, jeszcze nie dotarło',
  'unsent.away': 'Roundtable nie może teraz sięgnąć do swoich zapisów.',
  'unsent.broken': 'Coś poszło tu nie tak. To nasza wina, nie Twoja: kod błędu to {code}.',
  'unsent.kept': 'Nic z tego, co wpisano, nie zginęło: jest zachowane na tej stronie.',
  'unsent.leave': 'Zostaw tę stronę otwartą, poczekaj minutę, a potem naciśnij przycisk.',
  'unsent.send': 'Wyślij jeszcze raz',
  'unsent.more': 'Jeśli ta strona pojawi się znowu, poczekaj trochę dłużej i naciśnij jeszcze raz.',
};
