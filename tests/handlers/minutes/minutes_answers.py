"""What Tama answers to the compte-rendus of `minutes_files`."""

PAGES = [
    """📄 Ce que j’ai lu : jeudi 12 novembre 2020, 9h00–11h00
3 présences · 2 sujets · 2 points d’action · 4 paragraphes
Prochaine réunion : jeudi 17 décembre 2020, 9h30
Il manque : 1 échéance et 1 responsable
Je n’ai pas compris la ligne 3.
Points d’action :
1. Partager le bilan · SP/CCM et OIM (nouveau nom) · sans échéance
2. Écrire au ministère · sans responsable · mardi 15 décembre 2020
Pas compris :
3. Ouverture (SP/CCM)
Réunion :
4. Titre : Compte-rendu de la réunion du Groupe migration
5. Date : jeudi 12 novembre 2020
6. Horaire : 9h00–11h00
7. Lieu : Salle B
Pour corriger : corriger 1 17 décembre 2020
Pour supprimer : corriger 3 -
Pour ajouter : corriger + présent CRN
Enregistrer ce compte-rendu ?
1. Oui, enregistrer
2. Non
+ Suite (2 sur 3)""",
    """📄 Compte-rendu du jeudi 12 novembre 2020, page 2 sur 3
Réunion :
8. Prochaine réunion : jeudi 17 décembre 2020, 9h30
Présence :
9. Secrétariat permanent (SP-CCM)
10. CRN
11. UNICEF (nouveau nom)
Ordre du jour :
12. Bilan de l'année (OIM)
13. Divers
Discussion, Bilan de l'année :
14. Deux réunions ont eu lieu.
15. Le budget reste à trouver.
Pour corriger : corriger 8 27 octobre 2022
Enregistrer ce compte-rendu ?
1. Oui, enregistrer
2. Non
< Précédent (1 sur 3)
+ Suite (3 sur 3)""",
    """📄 Compte-rendu du jeudi 12 novembre 2020, page 3 sur 3
Discussion, Divers :
16. Rien à signaler.
17. Prochaine réunion prévue pour le 17 décembre 2020 à 9h30
Pour corriger : corriger 16 -
Enregistrer ce compte-rendu ?
1. Oui, enregistrer
2. Non
< Précédent (2 sur 3)""",
]
PAGES_EN = [
    """📄 What I read: Thursday 12 November 2020, 9:00–11:00
2 present · 2 agenda items · 1 action point · 3 paragraphs
Next meeting: Thursday 17 December 2020, 9:30
Not set: 1 deadline
Action points:
1. Share the review · SP/CCM and IOM (new) · no deadline
Meeting:
2. Title: Minutes of the migration group meeting
3. Date: Thursday 12 November 2020
4. Time: 9:00–11:00
5. Venue: Room B
6. Next meeting: Thursday 17 December 2020, 9:30
Present:
7. Permanent secretariat (SP-CCM)
8. CRN
To correct: correct 1 17 December 2020
To remove: correct 8 -
To add: correct + present CRN
Keep these minutes?
1. Yes, keep
2. No
+ More (2 of 2)""",
    """📄 Minutes of Thursday 12 November 2020, page 2 of 2
Agenda:
9. Review of the year (IOM)
10. Any other business
Discussion, Review of the year:
11. Two meetings took place.
Discussion, Any other business:
12. Nothing to report.
13. Next meeting: 17 December 2020 at 9:30
To correct: correct 9 Review (IOM)
Keep these minutes?
1. Yes, keep
2. No
< Previous (1 of 2)""",
]
KEPT = """✓ Enregistré : réunion 1.
jeudi 12 novembre 2020, 9h00–11h00 (GMT)
3 organisations présentes.
2 organisations sont nouvelles dans le registre.
2 points d’action, numéros 1 à 2. Pour prévenir les responsables du premier : prevenir 1
Il manque : 1 échéance et 1 responsable
Prochaine réunion : jeudi 17 décembre 2020, réunion 2. Personne n’est encore prévenu.
1. Voir les points
2. Annoncer la réunion 2"""
KEPT_EN = """✓ Kept as meeting 1.
Thursday 12 November 2020, 09:00–11:00 (GMT)
2 organisations were present.
1 organisation is new in the register.
1 action point: number 1. To tell its owners: notify 1
Not set: 1 deadline
Next meeting: Thursday 17 December 2020, number 2. Nobody was told yet.
1. See the points
2. Announce meeting 2"""
NOT_KEPT = """Rien n’est enregistré. Le compte-rendu attend.
Pour corriger : corriger 1 17 décembre 2020
1. Relire
2. Ignorer"""
KEPT_ALREADY = "Ce compte-rendu est déjà enregistré : réunion 1. Pour le voir : compterendu 1"
NONE = "Aucun compte-rendu n’est en attente ici. Envoyez-en un en fichier : DOCX, TXT, MD ou PDF."
