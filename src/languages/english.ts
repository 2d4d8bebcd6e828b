/**
 * All that Roundtable says to those who answer, in English: the one every other language is held to. `{who}` is filled in,
 * `{n, plural, …}` counts, and what stands in a tag is a link or a name.
 */
export const english = {
  // On every page
  title: '{heading} – Roundtable',
  'title.wrong': 'Error: {heading} – Roundtable',
  skip: 'Skip to main content',
  accessibility: 'Accessibility',
  languages: 'Language',

  // Forms and their fields
  'form.problem': 'There is a problem',
  'field.error': 'Error:',
  'notice.done': 'Done:',
  'notice.warning': 'Important:',
  'text.upTo':
    '{n, plural, one {You can write up to {count} character.} other {You can write up to {count} characters.}}',
  'text.left': '{n, plural, one {{count} character left} other {{count} characters left}}',
  'text.over': '{n, plural, one {{count} character too many} other {{count} characters too many}}',
  'text.little': 'There is little room left.',
  'text.tooLong': 'This is too long.',
  'text.unkeepable': 'This has a character in it that can’t be kept. Type it again.',

  // Around the questions of a form
  'form.about': '{title} · {n, plural, one {about # minute} other {about # minutes}}',
  'part.of': 'Part {place, number} of {of, number}',
  'back.title': 'Thinking back',
  'back.lead':
    'Now please think of how it was before the course. Knowing what you know today, where were you then?',
  'promise.how': 'How this works',
  'promise.more': 'What we keep, and what not',
  'answer.leaveOut': 'Leave this one out',
  'answer.yes': 'Yes',
  'answer.no': 'No',
  'answer.notSure': 'Not sure',
  'story.kind': 'What kind of change is it?',
  'story.kind.newRole': 'New role',
  'story.kind.newSector': 'New sector',
  'story.kind.learningSpread': 'Learning spread',
  'story.kind.guideline': 'Guideline or policy changed',
  'story.kind.service': 'Service improved',
  'story.kind.confidence': 'Confidence',
  'story.kind.other': 'Other',
  'story.reach': 'Who does it reach?',
  'story.reach.own': 'Myself',
  'story.reach.team': 'My group or team',
  'story.reach.organisation': 'An organisation',
  'story.reach.system': 'Several organisations',
  'story.reach.national': 'The whole country',
  'story.when': 'When was it?',
  'story.when.hint': 'A month is enough, such as March',
  'story.evidence': 'How could somebody else tell?',
  'story.evidence.hint': 'A letter, minutes, a new leaflet, or who was there.',

  // What is wrong with an answer
  'wrong.mark': 'Choose a mark from 1 to 5, or leave this one out.',
  'wrong.choice': 'Choose one of these answers, or leave this one out.',
  'wrong.choices': 'Choose among these answers, or leave this one out.',
  'wrong.tooLong':
    '{n, plural, one {This is # character long.} other {This is # characters long.}} Up to {most, number} can be kept: please shorten it.',
  'wrong.story': 'Say what happened, or leave the other boxes of this story empty.',
  'wrong.story.kind': 'Choose one of the kinds of story.',
  'wrong.story.reach': 'Choose how far it reached.',

  // The ways on
  'on.continue': 'Continue',
  'on.back': 'Back',
  'on.keep': 'Save for later',
  'on.send': 'Send my answers',
  'on.saving': 'Saving…',
  'on.sending': 'Sending…',
  'on.moment': 'One moment…',
  'on.opening': 'Opening…',
  'on.looking': 'Looking…',

  // Where all that was said is checked, and sent
  'check.title': 'Check your answers',
  'check.step': 'Last step: check and send',
  'check.count':
    '{n, plural, one {You answered {answered} of # question.} other {You answered {answered} of # questions.}}',
  'check.gaps': '{n, plural, one {# is not answered.} other {# are not answered.}}',
  'check.notAnswered': 'Not answered',
  'check.mark': '{mark} out of 5',
  'check.change': 'Change',
  'check.nothing': 'Nothing is answered yet, so there is nothing to send. One answer is enough.',
  'check.forGood':
    'Once sent, your answers can’t be picked out again, so they can’t be changed or taken back. This is the moment to think again.',
  'check.again': 'Until the form closes you can answer again with the same link.',

  // Whether what was typed is kept, and that it is not sent
  'saved.news': 'What you answered on another page stands here now, too.',
  'saved.nothing': 'Not sent yet.',
  'saved.notSent': 'Saved at {time}. Not sent yet.',
  'saved.onDeviceOnly': 'On this device only. Not sent yet.',
  'saved.inPageOnly': 'In this page only. Not sent yet.',
  'line.noLine':
    'Not saved yet: there is no connection. Keep this page open. It will save when the connection is back.',
  'line.keptHere':
    'Kept on this device: there is no connection. It will be saved when the connection is back.',
  'line.noAnswer':
    'Not saved yet: Roundtable does not answer. Keep this page open. It will save as soon as it can.',
  'line.heldBack':
    'Not sent yet: there is no connection. Keep this page open: your answers go by themselves, once, when it is back.',
  'line.notTaken':
    'Not sent yet: Roundtable does not answer. Keep this page open: your answers go by themselves, once, as soon as they can.',
  'line.goesOn':
    'There is no connection just now. Keep this page open: it goes on by itself when the connection is back.',
  'line.goesOnSoon':
    'Roundtable does not answer just now. Keep this page open: it goes on by itself as soon as it can.',
  'line.keepsNothing': 'In this page only: this device keeps nothing. Not sent yet.',
  'line.differs':
    'Another page on this device says: {there}. This page says: {here}. Choose the one that is right.',
  'line.noPage':
    'Roundtable can’t be reached just now. This is the page as it was last time. What you type is kept on this device until the connection is back.',
  'differs.there': 'You answered {answer} after this page was opened, perhaps on another page.',
  'differs.thereNone': 'You took this answer back after this page was opened, perhaps on another page.',
  'differs.here': 'Here it says {answer}.',
  'differs.hereNone': 'Here it is left out.',
  'differs.choose': 'Choose the one that is right, then go on.',

  // A form that was sent, or can’t be
  'change.note':
    'We have the answers that you sent. They are not shown here. What you send now replaces all of them.',
  'change.offer':
    'Would you like to change something? You can: fill in the form again, and it replaces all that you sent. What you sent is not shown. <link>Answer again</link>',
  'change.offerUntil':
    'Would you like to change something? You can until {date}: fill in the form again, and it replaces all that you sent. What you sent is not shown. <link>Answer again</link>',
  'send.nothing': 'There is nothing to send yet: please answer at least one question.',
  'send.closed': 'This form closed before your answers came in. Please tell your facilitator.',
  'send.notYet': 'This form isn’t open yet. Please come back with the same link.',
  'send.already':
    'Your answers were sent from another page or device. What you type here now is not added to them.',
  'send.changed':
    'Your answers were changed on another page after this one was opened. Look through them once more, then send them.',
  'send.meanwhile':
    'You have sent your answers since this page was opened. What you send now takes their place, all of them: look through each part first.',
  'send.tooMuch': 'Too much came from this page at once. Nothing is lost: press the button once more.',
  'send.keysAway':
    'This form can’t take answers just now: a key that protects them is missing. Nothing you typed was sent or kept anywhere else. Please tell your facilitator, and keep this page open.',
  'typed.title': 'What was typed here',
  'typed.text':
    'This was not taken in, and nobody else has it. You can copy it, for example into a message to your facilitator.',
  'typed.drop': 'Delete it from this device',
  'finished.title': 'Your answers are in',
  'finished.text': 'Thank you. We have your answers, so there is nothing more to do. Nobody will remind you.',
  'changed.title': 'Your change is not sent yet',
  'changed.text':
    'We have the answers that you sent first, and they count. What you changed since is kept, but it is not sent.',
  'changed.do': 'Go on with your change',
  'notYet.title': 'This form isn’t open yet',
  'notYet.on': 'It opens on {date} at {time}. Come back then with the same link.',
  'notYet.some': 'Your facilitator will open it. Come back later with the same link.',
  'closed.title': 'This form has closed',
  'closed.on': 'It closed on {date}. If you would still like to say something, please tell your facilitator.',
  'closed.some': 'It closed. If you would still like to say something, please tell your facilitator.',
  'keys.title': 'This form can’t take answers just now',
  'keys.text':
    'A key that protects what you write is missing, so nothing may be sent. Please tell your facilitator, and come back later with the same link.',
  'thanks.title': 'Thank you. Your answers are in.',
  'thanks.form': '“{title}” is sent',
  'thanks.came':
    '{n, plural, one {{answered} of # question answered} other {{answered} of # questions answered}}',
  'thanks.again': 'We had your answers already. They were counted once, and nothing was changed.',
  'thanks.unlinkable':
    'They lie in a locked ballot box with everybody’s. It is opened once, after the form has closed, if at least eight people have sent one. No copy of our records shows which are yours, so they can’t be changed or taken back.',
  'thanks.linked': 'Your answers are kept under a number. No page shows your name with them.',
  'thanks.named': 'Your facilitator can see your answers with your name.',
  'thanks.how': 'How this works, and what we can’t promise',
  'thanks.what':
    'Your facilitator reads what everybody said, and it shapes the next course. You won’t be reminded about this form again.',
  'thanks.nextOn': 'We would like to ask you again on {date}. You will get a message then.',
  'thanks.noNext': 'This was the last form that we planned to ask you to fill in.',
  'link.unknown': 'This link doesn’t lead to a form',
  'link.unknown.why':
    'It may have been cut short on its way, or it belongs to somebody who has left the course.',
  'link.unknown.do':
    'Open it straight from your email, or copy all of it. If that doesn’t help, you can <link>get your link again</link>.',
  'link.unknown.room':
    'Are you in the room? You can <link>type the code on your table’s card</link> instead.',

  // Whom to ask
  'help.need': 'Need help?',
  'help.ask': 'Ask <who></who>.',
  'help.facilitator': 'Ask your facilitator.',

  // At a table
  'who.other': 'You answer as <strong>{who}</strong>. Is that not you? <link>Choose another name</link>',
  'who.next': 'Is somebody else answering on this device? <link>Choose another name</link>.',
  'who.table': '{cohort} · table {table}',
  'who.title': 'Who are you?',
  'who.lead': 'We ask so that everybody answers once.',
  'who.nobody': 'Nobody is seated at this table yet. Please tell your facilitator.',
  'who.choose': 'Choose your name',
  'who.same':
    'Two people here share a first name and an initial. Ask in the room for the code of the day, and type it with the code on the card.',
  'forgot.place':
    'This can’t be saved: this device forgot whose page it is. Press the button below, and nothing of it is lost.',
  'forgot.title': 'Nothing is lost',
  'forgot.text':
    'This device forgot who answers on it. What was typed stays in this page. Say who you are, and it stands in your form again. <link>Somebody else typed it: leave it out</link>',
  'forgot.stands': 'This was typed on this device before. Look through it, then go on.',
  'forgot.other': 'This was typed under another name. Choose that name, or leave it out.',
  'forgot.table': 'Type the code of another table',

  'code.title': 'Answer at your table',
  'code.lead': 'For people in the room who have a card on their table.',
  'code.card': 'The code on your card',
  'code.card.hint': 'Eight letters and figures, such as H7KQ 2MXP. Capitals don’t matter.',
  'code.card.missing': 'Type the code that is on your table’s card',
  'code.card.long': 'The code has eight letters and figures',
  'code.card.wrong': 'No table has this code. Check it against the card: it has eight letters and figures.',
  'code.card.tooMany':
    'Too many wrong codes came from here. Please wait ten minutes, or use the link in your email.',
  'code.card.ended':
    'This card has ended: cards work on their day. Use the link in your email, or ask your facilitator.',
  'code.day': 'The code of the day',
  'code.day.hint':
    'Four figures, if somebody in the room told you: then the list shows whole names. You can leave it empty.',
  'code.day.long': 'The code of the day has four figures',
  'code.day.wrong': 'This is not today’s code. Ask again in the room, or leave it empty.',
  'code.day.tooMany':
    'Too many wrong codes of the day came from here. Leave it empty: the list shows first names then.',
  'device.title': 'This device',
  'device.round': 'It goes round the table',
  'device.round.hint': 'After each person it forgets who answered, and asks for the next name.',
  'device.pass': 'This device has forgotten who you are. Please pass it on.',
  'device.next': 'Next person',
  'device.unknown': 'This device doesn’t know your table',
  'device.unknown.why':
    'A table’s code works for a day, on the device where it was typed, while its browser keeps cookies.',
  'device.unknown.do':
    'Please <link>type the code on your table’s card</link> again, or use the link in your email.',

  // A link that was lost, and mail that is not wanted
  'lost.title': 'Get your link again',
  'lost.lead': 'Tell us the email address that we wrote to. We send it there again.',
  'lost.email': 'Your email address',
  'lost.email.wrong': 'Enter the email address that your link came to, such as name@example.org',
  'lost.send': 'Send me my link',
  'lost.done':
    'If we know this address and a form is open for you, a message with your link is on its way. Look in your post in a few minutes.',
  'lost.tooMany':
    'Many links were asked for from here. Look for the newest message, or wait a quarter of an hour and ask again.',
  'stop.title': 'Shall we stop writing to you about forms?',
  'stop.lead':
    'You will get no more invitations or reminders. You can still answer: your link works until the form closes.',
  'stop.do': 'Stop writing to me',
  'stop.done': 'We won’t write to you about forms any more. Your link still works.',
  'stopped.title': 'We don’t write to you about forms',
  'stopped.lead': 'You asked us not to. You can change your mind.',
  'stopped.do': 'Write to me again',
  'stopped.done': 'We will write to you about forms again.',
  'stop.open': 'Open my form',

  // Applying for a course
  'apply.when': 'When',
  'apply.where': 'Where',
  'apply.forWhom': 'Who it is for',
  'apply.paidFor': 'What is paid for',
  'apply.until': 'You can apply until the end of {date}.',
  'apply.how':
    'It takes about half an hour, and you need no account. You can stop and go on later: each step is kept when you press Continue.',
  'apply.begin': 'Apply for a place',
  'apply.resume': 'Go on with an application',
  'apply.notYet': 'You can’t apply yet. You can from {date} on.',
  'apply.notYetSome': 'You can’t apply yet. Please look here again later.',
  'apply.closed':
    'This course takes no more applications. Would you still like to come? Ask the people below for a late place.',
  'apply.closedKept':
    'It is too late to send this here. What you wrote is kept. Ask the people below: they can still let you in.',
  'apply.begin.lead':
    'We need this to answer you. When you press Continue, we keep it and give you a way to come back.',
  'apply.code':
    'To go on later, here or on any device, use this code: {code}. Write it down, and show it to nobody else.',
  'apply.you': 'Who you are',
  'apply.name': 'Your name',
  'apply.name.missing': 'Tell us your name',
  'apply.reach': 'How shall we answer you?',
  'apply.email.missing': 'Tell us your email address, so that we can write to you',
  'apply.phone.missing': 'Tell us your phone number, so that we can ring you',
  'apply.address.missing': 'Tell us your postal address, so that we can send you a letter',
  'apply.byEmail': 'By email',
  'apply.byPhone': 'By phone',
  'apply.byText': 'By text message',
  'apply.byPost': 'By post',
  'apply.email.hint': 'If you have one, we send you a link to come back with.',
  'apply.email.wrong': 'Enter an email address such as name@example.org, or leave it empty',
  'apply.phone': 'Your phone number',
  'apply.address': 'Your postal address',
  'apply.choose': 'Choose one of these',
  'apply.empty': 'You can leave this empty.',
  'apply.work': 'What you do now',
  'apply.roles': 'Which roles do you hold now?',
  'apply.roles.hint': 'Such as: in a patient group at my practice. “None yet” is fine.',
  'apply.experience': 'How much have you done as a lay partner?',
  'apply.experience.new': 'I am new to it',
  'apply.experience.some': 'Some',
  'apply.experience.much': 'A lot',
  'apply.lived': 'Do you come as a patient, a carer, or both?',
  'apply.lived.patient': 'A patient',
  'apply.lived.carer': 'A carer',
  'apply.lived.both': 'Both',
  'apply.organisation': 'Where are you a lay partner?',
  'apply.area': 'Which area do you live in?',
  'apply.area.hint': 'A town or borough is enough. You can leave it empty.',
  'apply.with': 'Who is with you',
  'apply.helped': 'Did somebody fill this in with you? Who was it?',
  'apply.pair': 'Would you like to come with somebody?',
  'apply.pair.how':
    'A carer and the person they support can come as a pair: you both get a place, or neither does. Each fills in an application. Then one gives the other a code.',
  'apply.pair.give': 'Give them this code',
  'apply.pair.code': 'Or type the code that they gave you',
  'apply.pair.wrong': 'No application here has this code. Check it: it has eight letters and figures.',
  'apply.pair.own': 'This is your own code. Give it to the other person, or type the one that they have.',
  'apply.pair.taken':
    'One of you applies with somebody else by now. Ask the other person, or the people below.',
  'apply.paired': 'You apply as a pair: you both get a place, or neither does.',
  'apply.part': 'Apply without each other',
  'apply.changed':
    'This was changed on another page or device. There it says: {kept}. Press again to keep what stands here.',
  'apply.none': 'Left empty',
  'apply.before':
    'Look through it once more. Once it is sent, you can take it back, and you can’t change it here.',
  'apply.missing':
    'Something is missing. Look at “Who you are” and “What you do now”, and fill in what is still empty there.',
  'apply.send': 'Send my application',
  'apply.sent': 'Thank you. We have your application.',
  'apply.again': 'We had it already. It counts once.',
  'apply.notIn':
    'You sent it before on another page or device. What you typed here is not in it. Keep it, and ask the people below to add it.',
  'apply.reference': 'Your reference is {reference}.',
  'apply.next':
    'This does not mean that you have a place yet. The people who run the course read what everybody sent. Then you hear from us, whatever the answer is.',
  'apply.keep':
    'Write the reference down, or print this page. Tell it to us when you call. It opens nothing.',
  'apply.takeBack': 'Take my application back',
  'apply.takeBack.title': 'Do you want to take your application back?',
  'apply.takeBack.text':
    'Then you don’t get a place by it. If you apply as a pair, tell the other person, too.',
  'apply.takenBack': 'Your application is taken back',
  'apply.takenBack.text': 'If you change your mind, you can apply again while the course takes applications.',
  'apply.resume.code': 'Your code',
  'apply.resume.email': 'Or your email address',
  'apply.resume.email.hint': 'If you don’t have the code, we send your link to it.',
  'apply.resume.done':
    'If an application was begun here with this address, a message with its link is on its way.',
  'apply.resume.none': 'Type your code or your email address',
  'apply.tooMany':
    'Too many tries came from this place in an hour, perhaps by others. Wait an hour, or ask the people below.',
  'apply.unknown': 'There is nothing to apply for here',
  'apply.unknown.text':
    'The address may have been cut short, or the course is over. Look at it again, or ask whoever gave it to you.',
  'mail.apply.subject': 'Your application: {cohort}',
  'mail.apply.hello': 'Hello,',
  'mail.apply.begun':
    'This is under your address for {programme} ({cohort}). Did you begin it? With its link you go on, on any device.',
  'mail.apply.one': '{who}, {reference}, begun on {day}, not sent yet',
  'mail.apply.oneSent': '{who}, {reference}, sent on {day}',
  'mail.apply.notYours':
    'If you did not begin it, write nothing in it: whoever began it can read that. You can begin your own on the page of the course.',
  'mail.apply.code': 'Or type this code on the page of the course: {code}',
  'mail.apply.sent': 'We have your application for {programme} ({cohort}). Thank you.',
  'mail.apply.takeBack': 'If you don’t want to come any more, open this link and press one button:',
  'mail.apply.alone':
    'You applied with somebody for {programme} ({cohort}). They took theirs back, or apply without you now. Your own application stays as it is, and you can get a place by yourself. Do you not want to come alone? With this link you can take yours back:',
  // A place that was offered
  'offer.title': 'There is a place for you',
  'offer.lead': 'We would like you to come on the course “{course}”.',
  'offer.days': 'The days are: {days}.',
  'offer.where': 'Where it is: {venue}.',
  'offer.until': 'Please answer by {date} at {time}. Until then we keep the place for you.',
  'offer.pair':
    'You applied with somebody else. You both get a place, or neither of you does. So both of you have to say yes.',
  'offer.yes': 'Yes, I’ll come',
  'offer.no': 'No, I can’t come',
  'offer.later': 'Not this time, but another time',
  'offer.ask': 'If you have a question, ask {contact}.',
  'offer.taken.title': 'You have a place',
  'offer.taken':
    'You are coming on the course “{course}”. If you can’t come after all, tell us. Then somebody else can have the place.',
  'offer.other.title': 'We have your yes',
  'offer.other': 'Now we wait for the other one of you. You both have a place as soon as they say yes, too.',
  'offer.declined.title': 'You said that you can’t come',
  'offer.deferred.title': 'You would like to come another time',
  'offer.over.title': 'This offer has ended',
  'offer.expired': 'We kept the place for you until {date} at {time}. We had no answer by then.',
  'offer.withdrawn': 'The place is not kept for you any more.',
  'offer.full': 'All the places are taken, so we have put you on the waiting list.',
  'offer.waiting.title': 'You are on the waiting list',
  'offer.waiting': 'You have no place yet. When one is free and it is your turn, we will ask you.',
  'offer.unknown.title': 'This link leads to no offer',
  'offer.unknown':
    'Look whether the link is whole: it may have been cut in two. Or ask the people who sent it to you.',
  'mail.offer.subject': 'A place for you: {course}',
  'mail.offer.link': 'To say yes or no, open this link: {link}',
  'mail.offer.remind': 'Your place is kept until {date}',
  'mail.decline.subject': 'What you asked us about: {course}',
  'mail.decline': 'Thank you for your interest in the course “{course}”. This time we have no place for you.',
  'mail.pairEnded':
    'You applied with somebody who does not come now. So the place is not kept for you, either. Would you like to come without them? Then tell us.',

  // What is promised
  'unlinkable.title': 'Your answers go into a locked ballot box, without your name.',
  'unlinkable.text':
    'It is opened once, after the form has closed, if at least eight people have sent one themselves. With fewer it stays shut, and nobody reads what they sent. Beside the box we keep that you’ve answered, when and by which way, so that we don’t remind you. Your own words could still tell who you are.',
  'linked.title': 'Your name is not shown with these answers.',
  'linked.text':
    'They are kept under a number, so that we can see how things change for the same person. No page shows anybody whose number it is.',
  'named.title': 'Your facilitator sees your name with these answers.',
  'named.text': 'No page shows it to anybody else.',

  // How answers are kept
  quoted: '“{words}”',
  'kept.title': 'How answers are kept',
  'kept.lead':
    'Each form makes one of three promises. It stands at the top of the form, and once the form has opened nobody can change it.',
  'kept.box':
    'The moment you send your answers they are locked away in a ballot box, and all in it are made the same size. Two keys are needed to open it. They are kept in two stores, and neither of them is where the answers are. Beside the box we keep a list of who has answered, on which day, and whether by link, at a table, on paper or by phone, so that nobody is reminded again.',
  'kept.box.opened':
    'The box is opened once, after the form has closed, if at least eight people who were asked have sent one. Then the answers are counted: how many people gave a 1, a 2, a 3, a 4 or a 5. What people wrote is shuffled. After that the box is emptied and the keys are deleted. If fewer than eight people answer, it stays shut and nobody reads it. Forms that somebody typed in for you, from paper or on the phone, are counted too, but whoever typed them knows them.',
  'kept.limits':
    'So these answers can’t be changed or taken back once they are sent. And this is what we can and can’t promise:',
  'kept.limits.copy': 'A copy of our records, of our backups or of our logs does not show who wrote what.',
  'kept.limits.before':
    'Until the box is opened, somebody who could read this server and both places with the keys could find out.',
  'kept.limits.after': 'Afterwards we delete the keys. Nobody can prove that no copy was ever made.',
  'kept.limits.seven': 'If seven of eight people tell what they wrote, the eighth is known.',
  'kept.limits.words': 'Your own words may give you away.',
  'kept.linked':
    'Your answers are kept under a random number, the same one each time you are asked, so that change can be seen. Which number is whose is stored apart, and no page shows it to anybody. Somebody who could read all of our records could put the two together.',
  'kept.named':
    'Your answers are kept with your name. The people who run your course can read them. No page shows them to anybody else.',
  'kept.writing.title': 'While you are still writing',
  'kept.writing':
    'Answers for the ballot box stay on your device, or in the page, until you send them: we have nothing of them before. Of other forms we save what you have written so far. It is locked with a key that comes from your own link, or from the device you are using, and it is thrown away the moment you send your answers.',
  'kept.link.title': 'What your link shows',
  'kept.link':
    'Your link can send a form. It never shows what was sent, to you or to anybody else who might have it. Where you can change your answers, you fill in the form again, and it replaces the first one.',
  'kept.results.title': 'Who sees the results',
  'kept.results':
    'Except for forms with a name, nobody sees anything before the form has closed and its results are released. That is done once, and everybody who may see them sees the same. Whoever paid for the course sees figures only, never words and never names, and no figure about fewer than eight people.',

  // Mail
  'mail.hello': 'Hello {name},',
  'mail.about': '{programme}: {form}',
  'mail.time': '{n, plural, one {It takes about # minute.} other {It takes about # minutes.}}',
  'mail.invite': 'Thank you for being part of {programme} ({cohort}). Please tell us how it was for you.',
  'mail.invite.before': 'Before {programme} ({cohort}) begins, we would like to ask you a few questions.',
  'mail.first.subject': 'When you have a moment: {form}',
  'mail.first':
    'We sent you some questions, and we would still like to hear from you, whatever your answers are.',
  'mail.middle.subject': 'Your answers are still welcome: {form}',
  'mail.middle.many': 'Many of your group have answered already.',
  'mail.middle': 'What you say counts as much as what anybody else says, and short answers are fine.',
  'mail.last.subject': 'Last reminder: {form}',
  'mail.last': 'This is the last time that we ask.',
  'mail.until': 'You can answer until {date}.',
  'mail.untilTime': 'You can answer until {date}, {time}.',
  'mail.last.enough': 'If you would rather not answer, that is fine too.',
  'mail.link': 'This is your own link. It works on any phone, tablet or computer:',
  'mail.leaveOut': 'You can leave out any question that you would rather not answer.',
  'mail.stop': 'Would you rather not be written to about this? Open {link} and press one button.',
  'mail.lost.subject': '{n, plural, one {Your link} other {Your links}}',
  'mail.lost': 'You asked for your link again. It is the same as before.',
  'mail.lost.other': 'Did somebody else ask? Then you can leave this message as it is: nothing was changed.',

  // On paper, and read aloud
  'paper.takes':
    '{n, plural, one {Takes about # minute.} other {Takes about # minutes.}} Leave out any question that you’d rather not answer.',
  'paper.thanks': 'Thank you.',
  'paper.onlyIf': 'Only if you answered {answers} to “{question}”',
  'paper.story': 'Who does it reach, and how could somebody else tell?',
  'paper.typed': 'Whoever types in this sheet reads it.',
  'paper.for': 'For <strong>{name}</strong>. Tear this strip off before you hand the sheet in.',
  'paper.sheet': 'Sheet <strong>{code}</strong>',
  'plain.mark': 'Give a mark from 1 ({low}) to 5 ({high}): ____',
  'plain.many': 'Tick as many as you like.',
  'plain.text': 'Your answer: ____',
  'plain.story.what': 'What happened: ____',
  'plain.story.when': 'When: ____',
  'plain.story.reach':
    'Who does it reach (yourself, your group, an organisation, several, the whole country): ____',
  'plain.story.evidence': 'How could somebody else tell: ____',

  // What helps somebody take part
  'need.hearingLoop': 'Hearing loop',
  'need.bsl': 'British Sign Language (BSL) interpreter',
  'need.speechToText': 'Speech to text, shown as people talk',
  'need.clearView': 'A clear view of who is talking',
  'need.largePrint': 'Large print',
  'need.easyRead': 'Easy read: short words and pictures',
  'need.stepFree': 'A way in and a seat without steps',
  'need.quiet': 'A quiet place',
  'need.breaks': 'More breaks',
  'need.beside': 'Somebody beside me',
  'need.food': 'Food that I can eat',
  'need.travel': 'Help with travel',
  'need.other': 'Something else',
  'need.apart': 'This is kept apart from your application. Nobody who chooses who gets a place sees it.',
  'need.ask': 'What would help you take part?',
  'need.lead':
    'You need not say why, or what it is called. Say what would help. Those who choose never see this.',
  'need.words': 'In your own words',
  'need.tick': 'Tick all that would help',
  'need.kept': 'You have said before what would help, and we have it. What you say here is added to it.',
  'need.condition': 'You named a condition. That is fine. What helps you is all that we need to know.',

  // When something is away or went wrong
  'away.title': 'Roundtable is away for a moment',
  'away.text': 'It can’t reach its records just now. Nothing that was sent before is lost.',
  'away.wait': 'Wait a minute, then try again.',
  'away.again': 'Try again',
  'broken.title': 'Sorry, something went wrong',
  'broken.text': 'This is our fault, not yours. Wait a moment, then try again.',
  'broken.code': 'If it happens again, tell the person who runs your course and give them this code: {code}.',
  'unsent.title': 'What you sent has not arrived yet',
  'unsent.away': 'Roundtable can’t reach its records just now.',
  'unsent.broken': 'Something went wrong here. That is our fault, not yours: its code is {code}.',
  'unsent.kept': 'Nothing that you typed is lost: it is kept in this page.',
  'unsent.leave': 'Leave this page open, wait a minute, then press the button.',
  'unsent.send': 'Send again',
  'unsent.more': 'If you see this page again, wait a little longer and press once more.',
} as const;
