-- out: form
SELECT form FROM lexicon
