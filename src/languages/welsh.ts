import type { Catalogue } from './catalogues';

/** In Welsh. Not yet read by a native speaker: docs/languages.md. */
export const welsh: Catalogue = {
  // On every page
  title: '{heading} – Roundtable',
  'title.wrong': 'Gwall: {heading} – Roundtable',
  skip: 'Neidio i’r prif gynnwys',
  accessibility: 'Hygyrchedd',
  languages: 'Iaith',

  // Forms and their fields
  'form.problem': 'Mae problem',
  'field.error': 'Gwall:',
  'notice.done': 'Wedi’i wneud:',
  'notice.warning': 'Pwysig:',
  'text.upTo':
    '{n, plural, zero {Gallwch ysgrifennu hyd at {count} nod.} one {Gallwch ysgrifennu hyd at {count} nod.} two {Gallwch ysgrifennu hyd at {count} nod.} few {Gallwch ysgrifennu hyd at {count} nod.} many {Gallwch ysgrifennu hyd at {count} nod.} other {Gallwch ysgrifennu hyd at {count} nod.}}',
  'text.left':
    '{n, plural, zero {{count} nod ar ôl} one {{count} nod ar ôl} two {{count} nod ar ôl} few {{count} nod ar ôl} many {{count} nod ar ôl} other {{count} nod ar ôl}}',
  'text.over':
    '{n, plural, zero {{count} nod yn ormod} one {{count} nod yn ormod} two {{count} nod yn ormod} few {{count} nod yn ormod} many {{count} nod yn ormod} other {{count} nod yn ormod}}',
  'text.little': 'Does fawr o le ar ôl.',
  'text.tooLong': 'Mae hwn yn rhy hir.',
  'text.unkeepable': 'Mae nod yn hwn na allwn ei gadw. Teipiwch ef eto.',

  // Around the questions of a form
  'form.about':
    '{title} · {n, plural, zero {tua # munud} one {tua # munud} two {tua # funud} few {tua # munud} many {tua # munud} other {tua # munud}}',
  'part.of': 'Rhan {place, number} o {of, number}',
  'back.title': 'Meddwl yn ôl',
  'back.lead':
    'Nawr meddyliwch sut oedd hi cyn y cwrs. Gan wybod yr hyn a wyddoch heddiw, ble roeddech chi bryd hynny?',
  'promise.how': 'Sut mae hyn yn gweithio',
  'promise.more': 'Yr hyn rydym yn ei gadw, a’r hyn nad ydym',
  'answer.leaveOut': 'Gadael y cwestiwn hwn allan',
  'answer.yes': 'Ydw / Ydy',
  'answer.no': 'Nac ydw / Nac ydy',
  'answer.notSure': 'Ddim yn siŵr',
  'story.kind': 'Pa fath o newid yw e?',
  'story.kind.newRole': 'Rôl newydd',
  'story.kind.newSector': 'Sector newydd',
  'story.kind.learningSpread': 'Dysgu wedi’i rannu',
  'story.kind.guideline': 'Canllaw neu bolisi wedi newid',
  'story.kind.service': 'Gwasanaeth wedi gwella',
  'story.kind.confidence': 'Hyder',
  'story.kind.other': 'Arall',
  'story.reach': 'Pwy mae’n ei gyrraedd?',
  'story.reach.own': 'Fi fy hun',
  'story.reach.team': 'Fy ngrŵp neu fy nhîm',
  'story.reach.organisation': 'Un sefydliad',
  'story.reach.system': 'Sawl sefydliad',
  'story.reach.national': 'Y wlad gyfan',
  'story.when': 'Pryd oedd hynny?',
  'story.when.hint': 'Mae mis yn ddigon, fel mis Mawrth',
  'story.evidence': 'Sut gallai rhywun arall wybod?',
  'story.evidence.hint': 'Llythyr, cofnodion, taflen newydd, neu bwy oedd yno.',

  // What is wrong with an answer
  'wrong.mark': 'Dewiswch farc o 1 i 5, neu gadewch y cwestiwn hwn allan.',
  'wrong.choice': 'Dewiswch un o’r atebion hyn, neu gadewch y cwestiwn hwn allan.',
  'wrong.choices': 'Dewiswch o blith yr atebion hyn, neu gadewch y cwestiwn hwn allan.',
  'wrong.tooLong':
    '{n, plural, zero {Mae hwn yn # nod o hyd.} one {Mae hwn yn # nod o hyd.} two {Mae hwn yn # nod o hyd.} few {Mae hwn yn # nod o hyd.} many {Mae hwn yn # nod o hyd.} other {Mae hwn yn # nod o hyd.}} Gellir cadw hyd at {most, number}: byrhewch ef, os gwelwch yn dda.',
  'wrong.story': 'Dywedwch beth ddigwyddodd, neu gadewch flychau eraill y stori hon yn wag.',
  'wrong.story.kind': 'Dewiswch un o’r mathau o stori.',
  'wrong.story.reach': 'Dewiswch pa mor bell y cyrhaeddodd.',

  // The ways on
  'on.continue': 'Ymlaen',
  'on.back': 'Yn ôl',
  'on.keep': 'Cadw at eto',
  'on.send': 'Anfon fy atebion',
  'on.saving': 'Yn cadw…',
  'on.sending': 'Yn anfon…',
  'on.moment': 'Un eiliad…',
  'on.opening': 'Yn agor…',
  'on.looking': 'Yn chwilio…',

  // Where all that was said is checked, and sent
  'check.title': 'Gwirio eich atebion',
  'check.step': 'Cam olaf: gwirio ac anfon',
  'check.count':
    '{n, plural, zero {Ateboch {answered} o # cwestiwn.} one {Ateboch {answered} o # cwestiwn.} two {Ateboch {answered} o # cwestiwn.} few {Ateboch {answered} o # cwestiwn.} many {Ateboch {answered} o # cwestiwn.} other {Ateboch {answered} o # cwestiwn.}}',
  'check.gaps':
    '{n, plural, zero {Nid yw # wedi’i ateb.} one {Nid yw # wedi’i ateb.} two {Nid yw # wedi’i ateb.} few {Nid yw # wedi’i ateb.} many {Nid yw # wedi’i ateb.} other {Nid yw # wedi’i ateb.}}',
  'check.notAnswered': 'Heb ei ateb',
  'check.mark': '{mark} allan o 5',
  'check.change': 'Newid',
  'check.nothing': 'Does dim wedi’i ateb eto, felly does dim i’w anfon. Mae un ateb yn ddigon.',
  'check.forGood':
    'Ar ôl eu hanfon ni ellir dod o hyd i’ch atebion eto, felly ni ellir eu newid na’u cymryd yn ôl. Dyma’r foment i feddwl eto.',
  'check.again': 'Nes i’r ffurflen gau gallwch ateb eto gyda’r un ddolen.',

  // Whether what was typed is kept, and that it is not sent
  'saved.news': 'Mae’r hyn a ateboch ar dudalen arall yma nawr hefyd.',
  'saved.nothing': 'Heb ei anfon eto.',
  'saved.notSent': 'Cadwyd am {time}. Heb ei anfon eto.',
  'saved.onDeviceOnly': 'Ar y ddyfais hon yn unig. Heb ei anfon eto.',
  'saved.inPageOnly': 'Yn y dudalen hon yn unig. Heb ei anfon eto.',
  'line.noLine':
    'Heb ei gadw eto: does dim cysylltiad. Cadwch y dudalen hon ar agor. Bydd yn cadw pan ddaw’r cysylltiad yn ôl.',
  'line.keptHere':
    'Wedi’i gadw ar y ddyfais hon: does dim cysylltiad. Bydd yn cael ei gadw pan ddaw’r cysylltiad yn ôl.',
  'line.noAnswer':
    'Heb ei gadw eto: nid yw Roundtable yn ateb. Cadwch y dudalen hon ar agor. Bydd yn cadw cyn gynted ag y gall.',
  'line.heldBack':
    'Heb ei anfon eto: does dim cysylltiad. Cadwch y dudalen hon ar agor: bydd eich atebion yn mynd ohonynt eu hunain, unwaith, pan ddaw’n ôl.',
  'line.notTaken':
    'Heb ei anfon eto: nid yw Roundtable yn ateb. Cadwch y dudalen hon ar agor: bydd eich atebion yn mynd ohonynt eu hunain, unwaith, cyn gynted ag y gallant.',
  'line.goesOn':
    'Does dim cysylltiad ar hyn o bryd. Cadwch y dudalen hon ar agor: mae’n mynd ymlaen ohoni ei hun pan ddaw’r cysylltiad yn ôl.',
  'line.goesOnSoon':
    'Nid yw Roundtable yn ateb ar hyn o bryd. Cadwch y dudalen hon ar agor: mae’n mynd ymlaen ohoni ei hun cyn gynted ag y gall.',
  'line.keepsNothing': 'Yn y dudalen hon yn unig: nid yw’r ddyfais hon yn cadw dim. Heb ei anfon eto.',
  'line.differs':
    'Mae tudalen arall ar y ddyfais hon yn dweud: {there}. Mae’r dudalen hon yn dweud: {here}. Dewiswch yr un sy’n gywir.',
  'line.noPage':
    'Ni ellir cyrraedd Roundtable ar hyn o bryd. Dyma’r dudalen fel yr oedd y tro diwethaf. Mae’r hyn rydych yn ei deipio yn cael ei gadw ar y ddyfais hon nes i’r cysylltiad ddod yn ôl.',
  'differs.there': 'Ateboch {answer} ar ôl i’r dudalen hon gael ei hagor, efallai ar dudalen arall.',
  'differs.thereNone':
    'Cymeroch yr ateb hwn yn ôl ar ôl i’r dudalen hon gael ei hagor, efallai ar dudalen arall.',
  'differs.here': 'Yma mae’n dweud {answer}.',
  'differs.hereNone': 'Yma mae wedi’i adael allan.',
  'differs.choose': 'Dewiswch yr un sy’n gywir, yna ewch ymlaen.',

  // A form that was sent, or can’t be
  'change.note':
    'Mae’r atebion a anfonoch gennym ni. Nid ydynt yn cael eu dangos yma. Bydd yr hyn a anfonwch nawr yn disodli pob un ohonynt.',
  'change.offer':
    'Hoffech chi newid rhywbeth? Gallwch: llenwch y ffurflen eto, a bydd yn disodli popeth a anfonoch. Nid yw’r hyn a anfonoch yn cael ei ddangos. <link>Ateb eto</link>',
  'change.offerUntil':
    'Hoffech chi newid rhywbeth? Gallwch tan {date}: llenwch y ffurflen eto, a bydd yn disodli popeth a anfonoch. Nid yw’r hyn a anfonoch yn cael ei ddangos. <link>Ateb eto</link>',
  'send.nothing': 'Does dim i’w anfon eto: atebwch o leiaf un cwestiwn, os gwelwch yn dda.',
  'send.closed': 'Caeodd y ffurflen hon cyn i’ch atebion gyrraedd. Dywedwch wrth eich hwylusydd.',
  'send.notYet': 'Nid yw’r ffurflen hon ar agor eto. Dewch yn ôl gyda’r un ddolen.',
  'send.already':
    'Anfonwyd eich atebion o dudalen neu ddyfais arall. Nid yw’r hyn a deipiwch yma nawr yn cael ei ychwanegu atynt.',
  'send.changed':
    'Newidiwyd eich atebion ar dudalen arall ar ôl i’r dudalen hon gael ei hagor. Edrychwch drwyddynt unwaith eto, yna anfonwch nhw.',
  'send.meanwhile':
    'Rydych wedi anfon eich atebion ers i’r dudalen hon gael ei hagor. Mae’r hyn a anfonwch nawr yn cymryd eu lle, bob un ohonynt: edrychwch drwy bob rhan yn gyntaf.',
  'send.tooMuch':
    'Daeth gormod o’r dudalen hon ar unwaith. Does dim wedi’i golli: pwyswch y botwm unwaith eto.',
  'send.keysAway':
    'Ni all y ffurflen hon dderbyn atebion ar hyn o bryd: mae allwedd sy’n eu diogelu ar goll. Ni chafodd dim a deipioch ei anfon na’i gadw yn unman arall. Dywedwch wrth eich hwylusydd, a chadwch y dudalen hon ar agor.',
  'typed.title': 'Yr hyn a deipiwyd yma',
  'typed.text':
    'Ni chafodd hwn ei dderbyn, ac nid oes gan neb arall gopi ohono. Gallwch ei gopïo, er enghraifft i neges at eich hwylusydd.',
  'typed.drop': 'Ei ddileu o’r ddyfais hon',
  'finished.title': 'Mae eich atebion wedi cyrraedd',
  'finished.text':
    'Diolch. Mae eich atebion gennym, felly does dim byd arall i’w wneud. Ni fydd neb yn eich atgoffa.',
  'changed.title': 'Nid yw eich newid wedi’i anfon eto',
  'changed.text':
    'Mae gennym yr atebion a anfonoch gyntaf, ac maen nhw’n cyfrif. Mae’r hyn a newidioch ers hynny wedi’i gadw, ond nid yw wedi’i anfon.',
  'changed.do': 'Ewch ymlaen â’ch newid',
  'notYet.title': 'Nid yw’r ffurflen hon ar agor eto',
  'notYet.on': 'Bydd yn agor ar {date} am {time}. Dewch yn ôl bryd hynny gyda’r un ddolen.',
  'notYet.some': 'Bydd eich hwylusydd yn ei hagor. Dewch yn ôl yn nes ymlaen gyda’r un ddolen.',
  'closed.title': 'Mae’r ffurflen hon wedi cau',
  'closed.on': 'Caeodd ar {date}. Os hoffech ddweud rhywbeth o hyd, dywedwch wrth eich hwylusydd.',
  'closed.some': 'Mae wedi cau. Os hoffech ddweud rhywbeth o hyd, dywedwch wrth eich hwylusydd.',
  'keys.title': 'Ni all y ffurflen hon dderbyn atebion ar hyn o bryd',
  'keys.text':
    'Mae allwedd sy’n diogelu’r hyn rydych yn ei ysgrifennu ar goll, felly ni ellir anfon dim. Dywedwch wrth eich hwylusydd, a dewch yn ôl yn nes ymlaen gyda’r un ddolen.',
  'thanks.title': 'Diolch. Mae eich atebion wedi cyrraedd.',
  'thanks.form': 'Mae “{title}” wedi’i anfon',
  'thanks.came':
    '{n, plural, zero {{answered} o # cwestiwn wedi’u hateb} one {{answered} o # cwestiwn wedi’u hateb} two {{answered} o # cwestiwn wedi’u hateb} few {{answered} o # cwestiwn wedi’u hateb} many {{answered} o # cwestiwn wedi’u hateb} other {{answered} o # cwestiwn wedi’u hateb}}',
  'thanks.again': 'Roedd eich atebion gennym yn barod. Cawsant eu cyfrif unwaith, ac ni newidiwyd dim.',
  'thanks.unlinkable':
    'Maent mewn blwch pleidleisio dan glo gydag atebion pawb arall. Mae’n cael ei agor unwaith, ar ôl i’r ffurflen gau, os bydd o leiaf wyth o bobl wedi anfon un. Nid oes copi o’n cofnodion sy’n dangos pa rai yw eich rhai chi, felly ni ellir eu newid na’u cymryd yn ôl.',
  'thanks.linked': 'Mae eich atebion yn cael eu cadw dan rif. Nid oes tudalen sy’n dangos eich enw gyda nhw.',
  'thanks.named': 'Gall eich hwylusydd weld eich atebion gyda’ch enw.',
  'thanks.how': 'Sut mae hyn yn gweithio, a’r hyn na allwn ei addo',
  'thanks.what':
    'Mae eich hwylusydd yn darllen yr hyn a ddywedodd pawb, ac mae’n llunio’r cwrs nesaf. Ni chewch eich atgoffa am y ffurflen hon eto.',
  'thanks.nextOn': 'Hoffem ofyn i chi eto ar {date}. Byddwch yn cael neges bryd hynny.',
  'thanks.noNext': 'Dyma’r ffurflen olaf roeddem yn bwriadu gofyn i chi ei llenwi.',
  'link.unknown': 'Nid yw’r ddolen hon yn arwain at ffurflen',
  'link.unknown.why':
    'Efallai iddi gael ei thorri’n fyr ar ei ffordd, neu ei bod yn perthyn i rywun sydd wedi gadael y cwrs.',
  'link.unknown.do':
    'Agorwch hi’n syth o’ch e-bost, neu copïwch hi i gyd. Os nad yw hynny’n helpu, gallwch <link>gael eich dolen eto</link>.',
  'link.unknown.room':
    'Ydych chi yn yr ystafell? Gallwch <link>deipio’r cod sydd ar gerdyn eich bwrdd</link> yn lle hynny.',

  // Whom to ask
  'help.need': 'Angen help?',
  'help.ask': 'Gofynnwch i <who></who>.',
  'help.facilitator': 'Gofynnwch i’ch hwylusydd.',

  // At a table
  'who.other': 'Rydych yn ateb fel <strong>{who}</strong>. Nid chi yw hwn? <link>Dewis enw arall</link>',
  'who.next': 'Oes rhywun arall yn ateb ar y ddyfais hon? <link>Dewis enw arall</link>.',
  'who.table': '{cohort} · bwrdd {table}',
  'who.title': 'Pwy ydych chi?',
  'who.lead': 'Rydym yn gofyn er mwyn i bawb ateb unwaith.',
  'who.nobody': 'Does neb yn eistedd wrth y bwrdd hwn eto. Dywedwch wrth eich hwylusydd.',
  'who.choose': 'Dewiswch eich enw',
  'who.same':
    'Mae gan ddau berson yma yr un enw cyntaf a’r un llythyren gyntaf i’r cyfenw. Gofynnwch yn yr ystafell am god y dydd, a’i deipio gyda’r cod sydd ar y cerdyn.',
  'forgot.place':
    'Ni ellir cadw hwn: anghofiodd y ddyfais hon dudalen pwy yw hi. Pwyswch y botwm isod, ac ni chollir dim ohono.',
  'forgot.title': 'Does dim wedi’i golli',
  'forgot.text':
    'Anghofiodd y ddyfais hon pwy sy’n ateb arni. Mae’r hyn a deipiwyd yn aros yn y dudalen hon. Dywedwch pwy ydych chi, ac mae yn eich ffurflen eto. <link>Rhywun arall a’i teipiodd: ei adael allan</link>',
  'forgot.stands': 'Teipiwyd hwn ar y ddyfais hon o’r blaen. Edrychwch drwyddo, yna ewch ymlaen.',
  'forgot.other': 'Teipiwyd hwn o dan enw arall. Dewiswch yr enw hwnnw, neu ei adael allan.',
  'forgot.table': 'Teipio cod bwrdd arall',

  'code.title': 'Ateb wrth eich bwrdd',
  'code.lead': 'I bobl yn yr ystafell sydd â cherdyn ar eu bwrdd.',
  'code.card': 'Y cod ar eich cerdyn',
  'code.card.hint': 'Wyth llythyren a rhif, fel H7KQ 2MXP. Does dim ots am briflythrennau.',
  'code.card.missing': 'Teipiwch y cod sydd ar gerdyn eich bwrdd',
  'code.card.long': 'Mae gan y cod wyth llythyren a rhif',
  'code.card.wrong': 'Nid oes bwrdd â’r cod hwn. Cymharwch ef â’r cerdyn: mae ganddo wyth llythyren a rhif.',
  'code.card.tooMany':
    'Daeth gormod o godau anghywir o fan hyn. Arhoswch ddeg munud, neu defnyddiwch y ddolen yn eich e-bost.',
  'code.card.ended':
    'Mae’r cerdyn hwn wedi dod i ben: mae cardiau’n gweithio ar eu diwrnod. Defnyddiwch y ddolen yn eich e-bost, neu gofynnwch i’ch hwylusydd.',
  'code.day': 'Cod y dydd',
  'code.day.hint':
    'Pedwar rhif, os dywedodd rhywun yn yr ystafell wrthych: yna mae’r rhestr yn dangos enwau llawn. Gallwch ei adael yn wag.',
  'code.day.long': 'Mae gan god y dydd bedwar rhif',
  'code.day.wrong': 'Nid hwn yw cod heddiw. Gofynnwch eto yn yr ystafell, neu gadewch ef yn wag.',
  'code.day.tooMany':
    'Daeth gormod o godau dydd anghywir o fan hyn. Gadewch ef yn wag: bydd y rhestr yn dangos enwau cyntaf wedyn.',
  'device.title': 'Y ddyfais hon',
  'device.round': 'Mae’n mynd o gwmpas y bwrdd',
  'device.round.hint': 'Ar ôl pob person mae’n anghofio pwy atebodd, ac yn gofyn am yr enw nesaf.',
  'device.pass': 'Mae’r ddyfais hon wedi anghofio pwy ydych chi. Pasiwch hi ymlaen, os gwelwch yn dda.',
  'device.next': 'Person nesaf',
  'device.unknown': 'Nid yw’r ddyfais hon yn adnabod eich bwrdd',
  'device.unknown.why':
    'Mae cod bwrdd yn gweithio am ddiwrnod, ar y ddyfais lle cafodd ei deipio, tra bod ei phorwr yn cadw cwcis.',
  'device.unknown.do':
    '<link>Teipiwch y cod sydd ar gerdyn eich bwrdd</link> eto, neu defnyddiwch y ddolen yn eich e-bost.',

  // A link that was lost, and mail that is not wanted
  'lost.title': 'Cael eich dolen eto',
  'lost.lead': 'Rhowch y cyfeiriad e-bost yr ysgrifennom ato. Byddwn yn ei hanfon yno eto.',
  'lost.email': 'Eich cyfeiriad e-bost',
  'lost.email.wrong': 'Rhowch y cyfeiriad e-bost y daeth eich dolen iddo, fel enw@example.org',
  'lost.send': 'Anfon fy nolen ataf',
  'lost.done':
    'Os ydym yn gwybod am y cyfeiriad hwn a bod ffurflen ar agor i chi, mae neges gyda’ch dolen ar ei ffordd. Edrychwch yn eich post ymhen ychydig funudau.',
  'lost.tooMany':
    'Gofynnwyd am lawer o ddolenni o fan hyn. Chwiliwch am y neges ddiweddaraf, neu arhoswch chwarter awr a gofyn eto.',
  'stop.title': 'A ddylem stopio ysgrifennu atoch am ffurflenni?',
  'stop.lead':
    'Ni chewch ragor o wahoddiadau na nodiadau atgoffa. Gallwch ateb o hyd: mae eich dolen yn gweithio nes i’r ffurflen gau.',
  'stop.do': 'Stopio ysgrifennu ataf',
  'stop.done': 'Ni fyddwn yn ysgrifennu atoch am ffurflenni mwyach. Mae eich dolen yn dal i weithio.',
  'stopped.title': 'Nid ydym yn ysgrifennu atoch am ffurflenni',
  'stopped.lead': 'Gofynnoch i ni beidio. Gallwch newid eich meddwl.',
  'stopped.do': 'Ysgrifennu ataf eto',
  'stopped.done': 'Byddwn yn ysgrifennu atoch am ffurflenni eto.',
  'stop.open': 'Agor fy ffurflen',

  // Applying for a course
  'apply.when': 'Pryd',
  'apply.where': 'Ble',
  'apply.forWhom': 'I bwy mae’r cwrs',
  'apply.paidFor': 'Beth sy’n cael ei dalu',
  'apply.until': 'Gallwch wneud cais tan ddiwedd {date}.',
  'apply.how':
    'Mae’n cymryd tua hanner awr, ac nid oes angen cyfrif. Gallwch stopio a pharhau’n hwyrach: cedwir pob cam pan bwyswch Parhau.',
  'apply.begin': 'Gwneud cais am le',
  'apply.resume': 'Parhau â chais',
  'apply.notYet': 'Ni allwch wneud cais eto. Cewch wneud o {date} ymlaen.',
  'apply.notYetSome': 'Ni allwch wneud cais eto. Edrychwch yma eto’n hwyrach.',
  'apply.closed':
    'Nid yw’r cwrs hwn yn derbyn rhagor o geisiadau. Hoffech chi ddod o hyd? Gofynnwch i’r bobl isod am le hwyr.',
  'apply.closedKept':
    'Mae’n rhy hwyr i anfon hwn yma. Mae’r hyn a ysgrifennoch wedi’i gadw. Gofynnwch i’r bobl isod: gallant eich derbyn o hyd.',
  'apply.begin.lead':
    'Mae angen hyn arnom i’ch ateb. Pan bwyswch Parhau, byddwn yn ei gadw ac yn rhoi ffordd i chi ddod yn ôl.',
  'apply.code':
    'I barhau’n hwyrach, yma neu ar unrhyw ddyfais, defnyddiwch y cod hwn: {code}. Ysgrifennwch ef i lawr, a pheidiwch â’i ddangos i neb arall.',
  'apply.you': 'Pwy ydych chi',
  'apply.name': 'Eich enw',
  'apply.name.missing': 'Dywedwch eich enw wrthym',
  'apply.reach': 'Sut dylem eich ateb?',
  'apply.email.missing': 'Rhowch eich cyfeiriad e-bost, er mwyn inni ysgrifennu atoch',
  'apply.phone.missing': 'Rhowch eich rhif ffôn, er mwyn inni eich ffonio',
  'apply.address.missing': 'Rhowch eich cyfeiriad post, er mwyn inni anfon llythyr atoch',
  'apply.byEmail': 'Drwy e-bost',
  'apply.byPhone': 'Dros y ffôn',
  'apply.byText': 'Drwy neges destun',
  'apply.byPost': 'Drwy’r post',
  'apply.email.hint': 'Os oes gennych un, byddwn yn anfon dolen i chi ddod yn ôl.',
  'apply.email.wrong': 'Rhowch gyfeiriad e-bost fel name@example.org, neu gadewch ef yn wag',
  'apply.phone': 'Eich rhif ffôn',
  'apply.address': 'Eich cyfeiriad post',
  'apply.choose': 'Dewiswch un o’r rhain',
  'apply.empty': 'Gallwch adael hwn yn wag.',
  'apply.work': 'Beth rydych yn ei wneud nawr',
  'apply.roles': 'Pa rolau sydd gennych nawr?',
  'apply.roles.hint': 'Er enghraifft: mewn grŵp cleifion yn fy meddygfa. Mae “dim eto” yn iawn.',
  'apply.experience': 'Faint ydych chi wedi’i wneud fel partner lleyg?',
  'apply.experience.new': 'Rwy’n newydd iddo',
  'apply.experience.some': 'Rhywfaint',
  'apply.experience.much': 'Llawer',
  'apply.lived': 'A ydych yn dod fel claf, gofalwr, neu’r ddau?',
  'apply.lived.patient': 'Claf',
  'apply.lived.carer': 'Gofalwr',
  'apply.lived.both': 'Y ddau',
  'apply.organisation': 'Ble rydych yn bartner lleyg?',
  'apply.area': 'Ym mha ardal rydych yn byw?',
  'apply.area.hint': 'Mae tref neu fwrdeistref yn ddigon. Gallwch ei adael yn wag.',
  'apply.with': 'Pwy sydd gyda chi',
  'apply.helped': 'A lenwodd rhywun hwn gyda chi? Pwy oedd?',
  'apply.pair': 'Hoffech chi ddod gyda rhywun?',
  'apply.pair.how':
    'Gall gofalwr a’r person y mae’n ei gefnogi ddod fel pâr: bydd y ddau’n cael lle, neu ddim un. Mae pob un yn llenwi cais. Yna mae un yn rhoi cod i’r llall.',
  'apply.pair.give': 'Rhowch y cod hwn iddynt',
  'apply.pair.code': 'Neu teipiwch y cod a roesant i chi',
  'apply.pair.wrong':
    'Nid oes gan unrhyw gais yma’r cod hwn. Gwiriwch ef: mae ganddo wyth llythyren a ffigur.',
  'apply.pair.own': 'Eich cod chi yw hwn. Rhowch ef i’r person arall, neu teipiwch yr un sydd ganddyn nhw.',
  'apply.pair.taken':
    'Mae un ohonoch yn gwneud cais gyda rhywun arall erbyn hyn. Gofynnwch iddyn nhw, neu i’r bobl isod.',
  'apply.paired': 'Rydych yn gwneud cais fel pâr: bydd y ddau’n cael lle, neu ddim un.',
  'apply.part': 'Gwneud cais heb ein gilydd',
  'apply.changed':
    'Newidiwyd hwn ar dudalen neu ddyfais arall. Yno mae’n dweud: {kept}. Pwyswch eto i gadw’r hyn sydd yma.',
  'apply.none': 'Wedi’i adael yn wag',
  'apply.before':
    'Edrychwch drwyddo unwaith eto. Ar ôl ei anfon, gallwch ei dynnu’n ôl, ond ni allwch ei newid yma.',
  'apply.missing':
    'Mae rhywbeth ar goll. Edrychwch ar “Pwy ydych chi” a “Beth rydych yn ei wneud nawr”, a llenwch yr hyn sy’n dal yn wag.',
  'apply.send': 'Anfon fy nghais',
  'apply.sent': 'Diolch. Mae eich cais gennym.',
  'apply.again': 'Roedd gennym eisoes. Mae’n cyfrif unwaith.',
  'apply.notIn':
    'Anfonoch ef o’r blaen o dudalen neu ddyfais arall. Nid yw’r hyn a deipioch yma ynddo. Cadwch ef, a gofynnwch i’r bobl isod ei ychwanegu.',
  'apply.reference': 'Eich cyfeirnod yw {reference}.',
  'apply.next':
    'Nid yw hyn yn golygu bod gennych le eto. Mae’r bobl sy’n rhedeg y cwrs yn darllen popeth a anfonwyd. Yna byddwch yn clywed gennym, beth bynnag yw’r ateb.',
  'apply.keep':
    'Ysgrifennwch y cyfeirnod i lawr, neu argraffwch y dudalen hon. Dywedwch ef wrthym pan ffoniwch. Nid yw’n agor dim.',
  'apply.takeBack': 'Tynnu fy nghais yn ôl',
  'apply.takeBack.title': 'Ydych chi am dynnu eich cais yn ôl?',
  'apply.takeBack.text':
    'Yna ni chewch le drwyddo. Os ydych yn gwneud cais fel pâr, dywedwch wrth y person arall hefyd.',
  'apply.takenBack': 'Mae eich cais wedi’i dynnu’n ôl',
  'apply.takenBack.text':
    'Os newidiwch eich meddwl, gallwch wneud cais eto tra bo’r cwrs yn derbyn ceisiadau.',
  'apply.resume.code': 'Eich cod',
  'apply.resume.email': 'Neu eich cyfeiriad e-bost',
  'apply.resume.email.hint': 'Os nad oes gennych y cod, anfonwn eich dolen iddo.',
  'apply.resume.done': 'Os dechreuwyd cais yma gyda’r cyfeiriad hwn, mae neges gyda’i ddolen ar ei ffordd.',
  'apply.resume.none': 'Teipiwch eich cod neu eich cyfeiriad e-bost',
  'apply.tooMany':
    'Daeth gormod o gynigion o’r lle hwn mewn awr, efallai gan eraill. Arhoswch awr, neu gofynnwch i’r bobl isod.',
  'apply.unknown': 'Nid oes dim i wneud cais amdano yma',
  'apply.unknown.text':
    'Efallai fod y cyfeiriad wedi’i dorri’n fyr, neu fod y cwrs drosodd. Edrychwch arno eto, neu gofynnwch i bwy bynnag a’i rhoddodd i chi.',
  'mail.apply.subject': 'Eich cais: {cohort}',
  'mail.apply.hello': 'Helo,',
  'mail.apply.begun':
    'Mae hyn o dan eich cyfeiriad ar gyfer {programme} ({cohort}). Ai chi a’i dechreuodd? Gyda’i ddolen gallwch barhau, ar unrhyw ddyfais.',
  'mail.apply.one': '{who}, {reference}, dechreuwyd ar {day}, heb ei anfon eto',
  'mail.apply.oneSent': '{who}, {reference}, anfonwyd ar {day}',
  'mail.apply.notYours':
    'Os nad chi a’i dechreuodd, peidiwch ag ysgrifennu dim ynddo: gall pwy bynnag a’i dechreuodd ei ddarllen. Gallwch ddechrau eich un chi ar dudalen y cwrs.',
  'mail.apply.code': 'Neu teipiwch y cod hwn ar dudalen y cwrs: {code}',
  'mail.apply.sent': 'Mae eich cais ar gyfer {programme} ({cohort}) gennym. Diolch.',
  'mail.apply.takeBack': 'Os nad ydych am ddod mwyach, agorwch y ddolen hon a phwyso un botwm:',
  'mail.apply.alone':
    'Gwnaethoch gais gyda rhywun ar gyfer {programme} ({cohort}). Cymeron nhw eu cais yn ôl, neu maen nhw’n gwneud cais hebddoch nawr. Mae eich cais chi’n aros fel y mae, a gallwch gael lle ar eich pen eich hun. Ddim am ddod ar eich pen eich hun? Gyda’r ddolen hon gallwch gymryd eich un chi yn ôl:',
  // A place that was offered
  'offer.title': 'Mae lle i chi',
  'offer.lead': 'Hoffem i chi ddod ar y cwrs “{course}”.',
  'offer.days': 'Y dyddiau yw: {days}.',
  'offer.where': 'Ble mae e: {venue}.',
  'offer.until': 'Atebwch erbyn {date} am {time}. Tan hynny rydym yn cadw’r lle i chi.',
  'offer.pair':
    'Fe wnaethoch chi ymgeisio gyda rhywun arall. Mae’r ddau ohonoch yn cael lle, neu’r un ohonoch. Felly rhaid i’r ddau ohonoch ddweud ie.',
  'offer.yes': 'Ie, fe ddof',
  'offer.no': 'Na, alla i ddim dod',
  'offer.later': 'Ddim y tro hwn, ond rhyw dro arall',
  'offer.ask': 'Os oes gennych gwestiwn, gofynnwch i {contact}.',
  'offer.taken.title': 'Mae gennych le',
  'offer.taken':
    'Rydych chi’n dod ar y cwrs “{course}”. Os na allwch ddod wedi’r cyfan, dywedwch wrthym. Yna gall rhywun arall gael y lle.',
  'offer.other.title': 'Mae gennym eich ie',
  'offer.other':
    'Nawr rydym yn aros am y llall ohonoch. Bydd gan y ddau ohonoch le cyn gynted ag y dywedan nhw ie hefyd.',
  'offer.declined.title': 'Dywedoch chi na allwch ddod',
  'offer.deferred.title': 'Hoffech chi ddod rywdro arall',
  'offer.over.title': 'Mae’r cynnig hwn wedi dod i ben',
  'offer.expired': 'Cadwon ni’r lle i chi tan {date} am {time}. Ni chawsom ateb erbyn hynny.',
  'offer.withdrawn': 'Nid yw’r lle yn cael ei gadw i chi bellach.',
  'offer.full': 'Mae’r lleoedd i gyd wedi’u cymryd, felly rydym wedi eich rhoi ar y rhestr aros.',
  'offer.waiting.title': 'Rydych chi ar y rhestr aros',
  'offer.waiting': 'Nid oes gennych le eto. Pan fydd un yn rhydd a’ch tro chi yn dod, byddwn yn gofyn i chi.',
  'offer.unknown.title': 'Nid yw’r ddolen hon yn arwain at gynnig',
  'offer.unknown':
    'Edrychwch a yw’r ddolen yn gyfan: efallai iddi gael ei thorri’n ddwy. Neu gofynnwch i’r bobl a’i hanfonodd atoch.',
  'mail.offer.subject': 'Lle i chi: {course}',
  'mail.offer.link': 'I ddweud ie neu na, agorwch y ddolen hon: {link}',
  'mail.offer.remind': 'Mae eich lle yn cael ei gadw tan {date}',
  'mail.decline.subject': 'Yr hyn y gofynnoch amdano: {course}',
  'mail.decline': 'Diolch am eich diddordeb yn y cwrs “{course}”. Y tro hwn nid oes gennym le i chi.',
  'mail.pairEnded':
    'Fe wnaethoch chi ymgeisio gyda rhywun nad yw’n dod nawr. Felly nid yw’r lle yn cael ei gadw i chi chwaith. Hoffech chi ddod hebddyn nhw? Yna dywedwch wrthym.',

  // What is promised
  'unlinkable.title': 'Mae eich atebion yn mynd i flwch pleidleisio dan glo, heb eich enw.',
  'unlinkable.text':
    'Mae’n cael ei agor unwaith, ar ôl i’r ffurflen gau, os bydd o leiaf wyth o bobl wedi anfon un eu hunain. Gyda llai na hynny mae’n aros ynghau, ac nid oes neb yn darllen yr hyn a anfonwyd. Wrth ymyl y blwch rydym yn cadw cofnod eich bod wedi ateb, pryd ac ym mha ffordd, fel nad ydym yn eich atgoffa. Gallai eich geiriau eich hun ddangos pwy ydych chi o hyd.',
  'linked.title': 'Nid yw eich enw yn cael ei ddangos gyda’r atebion hyn.',
  'linked.text':
    'Maent yn cael eu cadw dan rif, er mwyn i ni weld sut mae pethau’n newid i’r un person. Nid oes tudalen sy’n dangos i neb rif pwy ydyw.',
  'named.title': 'Mae eich hwylusydd yn gweld eich enw gyda’r atebion hyn.',
  'named.text': 'Nid oes tudalen sy’n ei ddangos i neb arall.',

  // How answers are kept
  quoted: '“{words}”',
  'kept.title': 'Sut mae atebion yn cael eu cadw',
  'kept.lead':
    'Mae pob ffurflen yn gwneud un o dri addewid. Mae’n sefyll ar frig y ffurflen, ac ar ôl i’r ffurflen agor ni all neb ei newid.',
  'kept.box':
    'Y foment yr anfonwch eich atebion maent yn cael eu cloi mewn blwch pleidleisio, a phopeth ynddo’n cael ei wneud yr un maint. Mae angen dwy allwedd i’w agor. Maent yn cael eu cadw mewn dau storfa, ac nid yw’r atebion yn yr un ohonynt. Wrth ymyl y blwch rydym yn cadw rhestr o bwy sydd wedi ateb, ar ba ddiwrnod, ac ai drwy ddolen, wrth fwrdd, ar bapur neu dros y ffôn, fel nad oes neb yn cael ei atgoffa eto.',
  'kept.box.opened':
    'Mae’r blwch yn cael ei agor unwaith, ar ôl i’r ffurflen gau, os bydd o leiaf wyth o’r bobl y gofynnwyd iddynt wedi anfon un. Yna mae’r atebion yn cael eu cyfrif: faint o bobl a roddodd 1, 2, 3, 4 neu 5. Mae’r hyn a ysgrifennodd pobl yn cael ei gymysgu. Wedi hynny mae’r blwch yn cael ei wagio a’r allweddi’n cael eu dileu. Os bydd llai nag wyth o bobl yn ateb, mae’n aros ynghau ac nid oes neb yn ei ddarllen. Mae ffurflenni a deipiodd rhywun ar eich rhan, o bapur neu dros y ffôn, yn cael eu cyfrif hefyd, ond mae pwy bynnag a’u teipiodd yn eu gwybod.',
  'kept.limits':
    'Felly ni ellir newid yr atebion hyn na’u cymryd yn ôl ar ôl eu hanfon. A dyma’r hyn y gallwn ac na allwn ei addo:',
  'kept.limits.copy':
    'Nid yw copi o’n cofnodion, o’n copïau wrth gefn nac o’n logiau yn dangos pwy ysgrifennodd beth.',
  'kept.limits.before':
    'Nes i’r blwch gael ei agor, gallai rhywun a allai ddarllen y gweinydd hwn a’r ddau le gyda’r allweddi ddarganfod hynny.',
  'kept.limits.after': 'Wedyn rydym yn dileu’r allweddi. Ni all neb brofi na wnaed copi erioed.',
  'kept.limits.seven': 'Os bydd saith o wyth o bobl yn dweud beth a ysgrifenasant, mae’r wythfed yn hysbys.',
  'kept.limits.words': 'Gall eich geiriau eich hun ddangos pwy ydych chi.',
  'kept.linked':
    'Mae eich atebion yn cael eu cadw dan rif ar hap, yr un rhif bob tro y gofynnir i chi, er mwyn gallu gweld newid. Mae rhif pwy yw p’un yn cael ei storio ar wahân, ac nid oes tudalen sy’n ei ddangos i neb. Gallai rhywun a allai ddarllen ein holl gofnodion roi’r ddau at ei gilydd.',
  'kept.named':
    'Mae eich atebion yn cael eu cadw gyda’ch enw. Gall y bobl sy’n rhedeg eich cwrs eu darllen. Nid oes tudalen sy’n eu dangos i neb arall.',
  'kept.writing.title': 'Tra byddwch yn dal i ysgrifennu',
  'kept.writing':
    'Mae atebion ar gyfer y blwch pleidleisio yn aros ar eich dyfais, neu yn y dudalen, nes i chi eu hanfon: does gennym ddim ohonynt cyn hynny. O ffurflenni eraill rydym yn cadw’r hyn rydych wedi’i ysgrifennu hyd yma. Mae wedi’i gloi ag allwedd sy’n dod o’ch dolen eich hun, neu o’r ddyfais rydych yn ei defnyddio, ac mae’n cael ei daflu’r foment yr anfonwch eich atebion.',
  'kept.link.title': 'Yr hyn y mae eich dolen yn ei ddangos',
  'kept.link':
    'Gall eich dolen anfon ffurflen. Nid yw byth yn dangos yr hyn a anfonwyd, i chi nac i neb arall a allai fod â hi. Lle gallwch newid eich atebion, rydych yn llenwi’r ffurflen eto, ac mae’n disodli’r un gyntaf.',
  'kept.results.title': 'Pwy sy’n gweld y canlyniadau',
  'kept.results':
    'Heblaw am ffurflenni gydag enw, nid oes neb yn gweld dim cyn i’r ffurflen gau ac i’w chanlyniadau gael eu rhyddhau. Gwneir hynny unwaith, ac mae pawb sy’n cael eu gweld yn gweld yr un peth. Mae pwy bynnag a dalodd am y cwrs yn gweld ffigurau yn unig, byth geiriau a byth enwau, a dim ffigur am lai nag wyth o bobl.',

  // Mail
  'mail.hello': 'Helo {name},',
  'mail.about': '{programme}: {form}',
  'mail.time':
    '{n, plural, zero {Mae’n cymryd tua # munud.} one {Mae’n cymryd tua # munud.} two {Mae’n cymryd tua # funud.} few {Mae’n cymryd tua # munud.} many {Mae’n cymryd tua # munud.} other {Mae’n cymryd tua # munud.}}',
  'mail.invite':
    'Diolch am fod yn rhan o {programme} ({cohort}). Dywedwch wrthym sut oedd hi i chi, os gwelwch yn dda.',
  'mail.invite.before': 'Cyn i {programme} ({cohort}) ddechrau, hoffem ofyn ychydig o gwestiynau i chi.',
  'mail.first.subject': 'Pan fydd gennych eiliad: {form}',
  'mail.first': 'Anfonasom rai cwestiynau atoch, a hoffem glywed gennych o hyd, beth bynnag yw eich atebion.',
  'mail.middle.subject': 'Mae croeso i’ch atebion o hyd: {form}',
  'mail.middle.many': 'Mae llawer o’ch grŵp wedi ateb yn barod.',
  'mail.middle':
    'Mae’r hyn a ddywedwch chi yn cyfrif cymaint â’r hyn a ddywed unrhyw un arall, ac mae atebion byr yn iawn.',
  'mail.last.subject': 'Nodyn atgoffa olaf: {form}',
  'mail.last': 'Dyma’r tro olaf y byddwn yn gofyn.',
  'mail.until': 'Gallwch ateb hyd at {date}.',
  'mail.untilTime': 'Gallwch ateb hyd at {date}, {time}.',
  'mail.last.enough': 'Os byddai’n well gennych beidio ag ateb, mae hynny’n iawn hefyd.',
  'mail.link': 'Dyma eich dolen eich hun. Mae’n gweithio ar unrhyw ffôn, llechen neu gyfrifiadur:',
  'mail.leaveOut': 'Gallwch adael allan unrhyw gwestiwn y byddai’n well gennych beidio â’i ateb.',
  'mail.stop':
    'A fyddai’n well gennych i ni beidio ag ysgrifennu atoch am hyn? Agorwch {link} a phwyswch un botwm.',
  'mail.lost.subject':
    '{n, plural, zero {Eich dolenni} one {Eich dolen} two {Eich dolenni} few {Eich dolenni} many {Eich dolenni} other {Eich dolenni}}',
  'mail.lost': 'Gofynnoch am eich dolen eto. Mae yr un fath ag o’r blaen.',
  'mail.lost.other': 'A ofynnodd rhywun arall? Yna gallwch adael y neges hon fel y mae: ni newidiwyd dim.',

  // On paper, and read aloud
  'paper.takes':
    '{n, plural, zero {Mae’n cymryd tua # munud.} one {Mae’n cymryd tua # munud.} two {Mae’n cymryd tua # funud.} few {Mae’n cymryd tua # munud.} many {Mae’n cymryd tua # munud.} other {Mae’n cymryd tua # munud.}} Gadewch allan unrhyw gwestiwn y byddai’n well gennych beidio â’i ateb.',
  'paper.thanks': 'Diolch.',
  'paper.onlyIf': 'Dim ond os ateboch {answers} i “{question}”',
  'paper.story': 'Pwy mae’n ei gyrraedd, a sut gallai rhywun arall wybod?',
  'paper.typed': 'Mae pwy bynnag sy’n teipio’r daflen hon yn ei darllen.',
  'paper.for': 'I <strong>{name}</strong>. Rhwygwch y stribed hwn i ffwrdd cyn i chi roi’r daflen i mewn.',
  'paper.sheet': 'Taflen <strong>{code}</strong>',
  'plain.mark': 'Rhowch farc o 1 ({low}) i 5 ({high}): ____',
  'plain.many': 'Ticiwch gynifer ag y mynnwch.',
  'plain.text': 'Eich ateb: ____',
  'plain.story.what': 'Beth ddigwyddodd: ____',
  'plain.story.when': 'Pryd: ____',
  'plain.story.reach': 'Pwy mae’n ei gyrraedd (chi, eich grŵp, un sefydliad, sawl un, y wlad gyfan): ____',
  'plain.story.evidence': 'Sut gallai rhywun arall wybod: ____',

  // What helps somebody take part
  'need.hearingLoop': 'Dolen glyw',
  'need.bsl': 'Dehonglydd Iaith Arwyddion Prydain (BSL)',
  'need.speechToText': 'Lleferydd i destun, i’w weld wrth i bobl siarad',
  'need.clearView': 'Golwg glir ar y sawl sy’n siarad',
  'need.largePrint': 'Print bras',
  'need.easyRead': 'Hawdd ei ddeall: geiriau byr a lluniau',
  'need.stepFree': 'Ffordd i mewn a sedd heb risiau',
  'need.quiet': 'Lle tawel',
  'need.breaks': 'Mwy o seibiannau',
  'need.beside': 'Rhywun wrth fy ochr',
  'need.food': 'Bwyd y galla i ei fwyta',
  'need.travel': 'Help i deithio',
  'need.other': 'Rhywbeth arall',
  'need.apart': 'Cedwir hyn ar wahân i’ch cais. Nid yw neb sy’n dewis pwy sy’n cael lle yn ei weld.',
  'need.ask': 'Beth fyddai’n eich helpu i gymryd rhan?',
  'need.lead':
    'Does dim rhaid dweud pam, na beth yw ei enw. Dywedwch beth fyddai’n helpu. Dydy’r rhai sy’n dewis byth yn gweld hyn.',
  'need.words': 'Yn eich geiriau eich hun',
  'need.tick': 'Ticiwch bopeth a fyddai’n helpu',
  'need.kept':
    'Rydych wedi dweud o’r blaen beth fyddai’n helpu, ac mae gennym ni. Ychwanegir yr hyn a ddywedwch yma ato.',
  'need.condition':
    'Fe wnaethoch enwi cyflwr. Mae hynny’n iawn. Dim ond beth sy’n eich helpu y mae angen i ni ei wybod.',

  // When something is away or went wrong
  'away.title': 'Mae Roundtable i ffwrdd am eiliad',
  'away.text': 'Ni all gyrraedd ei gofnodion ar hyn o bryd. Nid oes dim a anfonwyd o’r blaen wedi’i golli.',
  'away.wait': 'Arhoswch funud, yna rhowch gynnig arall arni.',
  'away.again': 'Rhoi cynnig arall arni',
  'broken.title': 'Mae’n ddrwg gennym, aeth rhywbeth o’i le',
  'broken.text': 'Ein bai ni yw hyn, nid eich bai chi. Arhoswch eiliad, yna rhowch gynnig arall arni.',
  'broken.code':
    'Os bydd yn digwydd eto, dywedwch wrth y person sy’n rhedeg eich cwrs a rhowch y cod hwn iddo: {code}.',
  'unsent.title': 'Nid yw’r hyn a anfonoch wedi cyrraedd eto',
  'unsent.away': 'Ni all Roundtable gyrraedd ei gofnodion ar hyn o bryd.',
  'unsent.broken': 'Aeth rhywbeth o’i le yma. Ein bai ni yw hynny, nid eich bai chi: ei god yw {code}.',
  'unsent.kept': 'Nid oes dim a deipioch wedi’i golli: mae’n cael ei gadw yn y dudalen hon.',
  'unsent.leave': 'Gadewch y dudalen hon ar agor, arhoswch funud, yna pwyswch y botwm.',
  'unsent.send': 'Anfon eto',
  'unsent.more': 'Os gwelwch y dudalen hon eto, arhoswch ychydig yn hirach a phwyswch unwaith eto.',
};
