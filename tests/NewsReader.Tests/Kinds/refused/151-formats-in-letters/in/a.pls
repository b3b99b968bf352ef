[playlist]
File1=http://e.example/a.mp3
NumberOfEntries=1
