"""The small scenario that `new` writes: two beats, something to notice, three ways it can end."""

TEMPLATE = """\
{modeline}# Written by `new`: a beginning that plays. Every line is yours to change;
# docs/designers.md goes through the format step by step.
scenario: {id}
title: {title}
department: {department}
setting: {setting}
you_are: {role}
patient: {patient}
minutes: 2
learn:
{learn}
hidden: A letter came this morning, and has not been opened. # what is really going on

start:
  comfort: {{physical: 60, mental: 55, emotional: 45}} # 0 to 100
  beat: hello

beats:
  hello:
    says: "Good morning. No hurry, please. I can wait."
    tone: {{hesitant: 0.4, sign: emotional}}
    shows: # what can be seen; a sign says how it troubles them, nothing makes it a decoy
      wrings-hands: {{sign: emotional}}
      ankles-crossed: {{sign: nothing}}
    thinks: "If I say it aloud, it is true."
    patience: 25
    unanswered: {{to: quiet, comfort: {{emotional: -3}}}}
    choices:
      your-hands: # offered only to those who noted the hands
        say: "Your hands can't settle. What is on your mind this morning?"
        needs: {{noted: [wrings-hands]}}
        care: L5
        principles: {{attention: 2, compassion: 1}}
        sets: [asked]
        to: letter
      with-you-soon:
        say: "Good morning. I'll be with you in five minutes, and then I have time for you."
        care: L3
        informs: true
        to: quiet
      take-a-number:
        say: "Take a number, please."
        care: L1
        better: "Good morning. Sit down here; I'm with you in five minutes."
        to: quiet

  letter:
    says: "It's this letter. I can't make myself open it."
    tone: {{anxious: 0.4, sign: emotional}}
    shows:
      eyes-down: {{sign: emotional}}
    thinks: "Somebody asked. Nobody ever asks."
    patience: 25
    unanswered: {{to: end, comfort: {{emotional: -3}}}}
    choices:
      open-it-together:
        say: "Would it help if we opened it together, here, now?"
        care: L5
        principles: {{compassion: 1, responsiveness: 1}}
        sets: [together]
        to: end
      open-it-at-home:
        say: "Best to open it at home, when you have time."
        care: L1
        better: "Would it help if we opened it together?"
        to: end

  quiet:
    says: "That's all right. I'll just sit over there, then."
    tone: {{flat: 0.4, sign: emotional}}
    shows:
      wrings-hands: {{sign: emotional}}
      eyes-down: {{sign: emotional}}
    thinks: "I have been a nuisance."
    patience: 25
    unanswered: {{to: end, comfort: {{emotional: -3}}}}
    choices:
      before-you-sit:
        say: "Before you sit down: you look worried. What is it?"
        needs: {{any: [{{noted: [wrings-hands]}}, {{noted: [eyes-down]}}]}}
        care: L4
        principles: {{compassion: 1}}
        sets: [asked]
        to: letter
      some-water:
        say: "Would you like some water while you wait? It can be a while."
        care: L3
        to: end
      next-please:
        say: "Thank you. Next, please."
        care: L1
        to: end

outcomes: # the first that fits; the last is for everyone else
  opened-together:
    grade: best
    when: {{flags: [together]}}
    story: "You opened the letter together. It was an appointment, and you rang them."
  asked-at-least:
    grade: fair
    when: {{flags: [asked]}}
    story: "The letter went home again, still closed. But somebody had asked, and knew of it."
  still-closed:
    grade: poor
    story: "The letter went home again, still closed, and nobody knew of it."
"""
